package org.yardstick.platform.register.credential;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a JSON-LD document says, in the one spelling of RDFC-1.0, over which signatures are made. Whatever would be dropped on the way, an
 * unknown name or a relative address, is refused: it would stand in the document and be signed by nobody.
 */
final class CanonicalRdf {
    /** A certificate takes some hundred steps; a graph made to be hard takes for ever. */
    private static final int MOST_STEPS = 20_000;

    private static final int MOST_STATEMENTS = 20_000;
    private static final Pattern ABSOLUTE = Pattern.compile("(?s)(?:[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*)");

    private final JsonLdOptions options = new JsonLdOptions();

    CanonicalRdf(DocumentLoader contexts) {
        options.setDocumentLoader(contexts);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
    }

    /** The statements as N-Quads. */
    String of(ObjectNode document) {
        try {
            var expanded = JsonLd.expand(JsonDocument.of(new StringReader(StrictJson.compact(document))))
                    .options(options)
                    .get();
            refuseWhatIsDropped(expanded);
            var steps = new AtomicInteger();
            var canon = RdfCanon.create("SHA-256", () -> count(steps, MOST_STEPS));
            var statements = new AtomicInteger();
            JsonLd.toRdf(JsonDocument.of(expanded))
                    .options(options)
                    .provide((subject, predicate, object, type, language, direction, graph) -> {
                        count(statements, MOST_STATEMENTS);
                        return canon.quad(subject, predicate, object, type, language, direction, graph);
                    });
            var text = new StringWriter();
            canon.provide(new NQuadsWriter(text));
            return text.toString();
        } catch (JsonLdError e) {
            throw untrusted(e);
        } catch (RdfConsumerException e) {
            throw new Untrusted("json-ld", String.valueOf(e.getMessage()));
        }
    }

    private static void count(AtomicInteger done, int most) {
        if (done.incrementAndGet() > most) {
            throw new Untrusted("too-much-work");
        }
    }

    private static Untrusted untrusted(JsonLdError e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Untrusted untrusted) {
                return untrusted;
            }
        }
        return e.getCode() == JsonLdErrorCode.UNDEFINED_TERM
                ? new Untrusted("unknown-name", name(String.valueOf(e.getMessage())))
                : new Untrusted("json-ld", String.valueOf(e.getMessage()));
    }

    private static String name(String message) {
        int from = message.indexOf('[');
        int to = message.indexOf(']');
        return from < 0 || to < from ? message : message.substring(from + 1, to);
    }

    private static void refuseWhatIsDropped(JsonValue value) {
        if (value instanceof JsonArray items) {
            items.forEach(CanonicalRdf::refuseWhatIsDropped);
        } else if (value instanceof JsonObject object && !object.containsKey("@value")) {
            object.forEach((name, field) -> {
                if (name.equals("@id") || name.equals("@type")) {
                    refuseRelative(field);
                } else {
                    refuseWhatIsDropped(field);
                }
            });
        }
    }

    private static void refuseRelative(JsonValue value) {
        if (value instanceof JsonArray items) {
            items.forEach(CanonicalRdf::refuseRelative);
        } else if (value instanceof JsonString address
                && !ABSOLUTE.matcher(address.getString()).matches()) {
            throw new Untrusted("unknown-name", address.getString());
        }
    }
}
