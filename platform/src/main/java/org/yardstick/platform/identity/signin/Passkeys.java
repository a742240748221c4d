package org.yardstick.platform.identity.signin;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn): a key in somebody's device or manager that answers a challenge of ours, for this address only, after its owner
 * was verified there; so it needs neither password nor second factor.
 *
 * <p>Refused: {@code identity.passkey.failed}, whatever was wrong with the answer.
 */
@Component
public class Passkeys {
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final PasskeyRows rows;
    private final PasskeyOwners owners;
    private final PublicAddress address;
    private final Journal journal;
    private final Clock clock;

    Passkeys(PasskeyRows rows, PasskeyOwners owners, PublicAddress address, Journal journal, Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.address = address;
        this.journal = journal;
        this.clock = clock;
    }

    /** A passkey as its owner sees it; {@code id} as it stands in addresses. */
    public record Listed(String id, String label, Instant added, Instant used) {}

    public List<Listed> of(UUID person) {
        return rows.of(person).stream()
                .map(key -> new Listed(
                        key.getCredentialId().toBase64UrlString(), key.getLabel(), key.getCreated(), key.getLastUsed()))
                .toList();
    }

    PasskeyChallenge challengeToUse() {
        return PasskeyChallenge.toUse(Bytes.random(), relyingParty().getId());
    }

    PasskeyChallenge challengeToMake(Viewer owner) {
        var known = rows.of(owner.person()).stream()
                .map(key -> key.getCredentialId().toBase64UrlString())
                .toList();
        return PasskeyChallenge.toMake(Bytes.random(), relyingParty().getId(), owner, known);
    }

    /** Keeps the key that answered {@code challenge}. */
    @Transactional
    public void register(Viewer owner, String challenge, String answer, String label) {
        var options = PasskeyChallenge.creation(Bytes.fromBase64(challenge), relyingParty(), owners.entity(owner));
        try {
            var credential = read(
                    answer,
                    new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {},
                    "attestationObject");
            operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(credential, label)));
        } catch (WebAuthnException | IllegalArgumentException | JacksonException wrong) {
            throw new Refused("identity.passkey.failed");
        }
        journal.record(Entry.by(owner.person(), clock.instant(), "passkey.register", "person", owner.person()));
    }

    /** Whose key answered {@code challenge}. */
    @Transactional
    public UUID person(String challenge, String answer) {
        var options = PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.fromBase64(challenge))
                .rpId(relyingParty().getId())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build();
        try {
            var credential = read(
                    answer,
                    new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {},
                    "authenticatorData",
                    "signature");
            var user = operations().authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return PasskeyOwners.person(user.getId());
        } catch (WebAuthnException | IllegalArgumentException | JacksonException wrong) {
            throw new Refused("identity.passkey.failed");
        }
    }

    /** The library takes it for granted that a key left nothing out. */
    private static <T> T read(String answer, TypeReference<T> type, String... needed) {
        var response = JSON.readTree(answer).path("response");
        for (var name : needed) {
            if (!response.path(name).isString()
                    || !response.path("clientDataJSON").isString()) {
                throw new Refused("identity.passkey.failed");
            }
        }
        return JSON.readValue(answer, type);
    }

    @Transactional
    public void remove(UUID person, String id) {
        rows.remove(person, key(id));
        journal.record(Entry.by(person, clock.instant(), "passkey.remove", "person", person));
    }

    private static Bytes key(String id) {
        try {
            return Bytes.fromBase64(id);
        } catch (IllegalArgumentException nobodys) {
            throw new NotFound();
        }
    }

    private Webauthn4JRelyingPartyOperations operations() {
        return new Webauthn4JRelyingPartyOperations(owners, rows, relyingParty(), Set.of(address.root()));
    }

    private PublicKeyCredentialRpEntity relyingParty() {
        var host = URI.create(address.root()).getHost();
        return PublicKeyCredentialRpEntity.builder().id(host).name("Yardstick").build();
    }
}
