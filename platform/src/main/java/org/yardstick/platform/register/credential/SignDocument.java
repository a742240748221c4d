package org.yardstick.platform.register.credential;

import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.shell.Refused;

/**
 * Signs with the newest key of a body what is no certificate but has to be known as the body's. Refused: {@code
 * register-credential.key-elsewhere}, {@code register-credential.keys-locked} when the store cannot be opened. Nothing goes out unsigned.
 */
@Component
public class SignDocument {
    private final IssuerKeys keys;
    private final DidDocuments documents;

    SignDocument(IssuerKeys keys, DidDocuments documents) {
        this.keys = keys;
        this.documents = documents;
    }

    /** The signature, to stand beside it. */
    @Transactional
    public String of(UUID body, byte[] content) {
        try {
            var signing = keys.signing(body, IssuerKey.Suite.ED25519);
            return DetachedJws.sign(content, signing.secret(), documents.method(signing.key()));
        } catch (UncheckedIOException | IllegalStateException locked) {
            throw new Refused("register-credential.keys-locked");
        }
    }
}
