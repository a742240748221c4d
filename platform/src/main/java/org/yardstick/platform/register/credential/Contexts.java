package org.yardstick.platform.register.credential;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.yardstick.platform.journal.CanonicalJson;

/**
 * What the names in a credential mean. A signature stands over meanings, so whoever could exchange a context could change what was signed:
 * the two that we use lie in the program under their hashes, and no other is ever loaded from anywhere.
 */
public final class Contexts implements DocumentLoader {
    public static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    /** In this order: the second builds on the first. */
    public static final List<String> OF_A_CERTIFICATE = List.of(CREDENTIALS, OPEN_BADGES);

    public static final List<String> OF_A_STATUS_LIST = List.of(CREDENTIALS);

    /** Their hashes; where each file comes from is told in the README beside them. */
    private static final Map<String, Document> PINNED = Map.of(
            CREDENTIALS,
            pinned("credentials-v2.jsonld", "8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f"),
            OPEN_BADGES,
            pinned("open-badges-3.0.3.jsonld", "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"));

    static final Contexts ONLY = new Contexts();

    private Contexts() {}

    private static Document pinned(String file, String sha256) {
        try (var stream = Contexts.class.getResourceAsStream("/register/contexts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("The context " + file + " is not in the program");
            }
            var bytes = stream.readAllBytes();
            if (!CanonicalJson.hex(CanonicalJson.sha256(bytes)).equals(sha256)) {
                throw new IllegalStateException("The context " + file + " is not the one that was pinned");
            }
            return JsonDocument.of(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonLdError e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean knows(String address) {
        return PINNED.containsKey(address);
    }

    @Override
    public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
        var document = PINNED.get(address.toString());
        if (document == null) {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "only the contexts that come with the program are used, not " + address);
        }
        return document;
    }
}
