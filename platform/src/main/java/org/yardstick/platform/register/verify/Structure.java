package org.yardstick.platform.register.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yardstick.platform.register.credential.CompactJws;
import org.yardstick.platform.register.credential.Contexts;
import org.yardstick.platform.register.credential.Moments;
import org.yardstick.platform.register.credential.Untrusted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a file has the form of a certificate. JSON-LD could say the same in many forms; only the one that we write is read, so that what
 * is told to people is what was signed.
 */
final class Structure {
    private static final Set<String> BADGES = Set.of("AchievementCredential", "OpenBadgeCredential");

    private Structure() {}

    /** Returns when it has; else it is {@link Untrusted}. */
    static void check(Presented presented) {
        var credential = presented.credential();
        refuseOtherSpellings(credential, true);
        var types = texts(credential.path("type"));
        if (!types.contains("VerifiableCredential") || types.stream().noneMatch(BADGES::contains)) {
            throw new Untrusted("no-certificate");
        }
        Stream.of("/id", "/issuer/id", "/credentialSubject/id", "/credentialSubject/achievement/name")
                .filter(field -> !credential.at(field).isString())
                .findFirst()
                .ifPresent(Structure::missing);
        Stream.of("/validFrom", "/validUntil")
                .filter(field -> Moments.read(credential.at(field).asString("")).isEmpty())
                .findFirst()
                .ifPresent(Structure::missing);
        presented.token().ifPresent(token -> checkClaims(token, credential));
    }

    private static void missing(String field) {
        throw new Untrusted("missing", field.substring(1).replace('/', '.'));
    }

    /** Keywords, addresses as names and contexts further in are other ways to say things. */
    private static void refuseOtherSpellings(JsonNode node, boolean top) {
        for (var field : node.properties()) {
            var name = field.getKey();
            if (top && name.equals("@context")) {
                continue;
            }
            if (name.startsWith("@")
                    || name.indexOf(':') >= 0
                    || field.getValue().isNull()) {
                throw new Untrusted("spelling", name);
            }
            refuseOtherSpellings(field.getValue(), false);
        }
        if (node.isArray()) {
            node.forEach(item -> refuseOtherSpellings(item, false));
        }
    }

    private static void checkClaims(CompactJws token, ObjectNode credential) {
        var claims = token.payload();
        refuseUnless(claims, "iss", credential.at("/issuer/id"));
        refuseUnless(claims, "jti", credential.at("/id"));
        refuseUnless(claims, "sub", credential.at("/credentialSubject/id"));
        refuseUnlessSecond(claims, "nbf", credential.at("/validFrom"));
        refuseUnlessSecond(claims, "exp", credential.at("/validUntil"));
        if (!claims.path("iat").isIntegralNumber()) {
            throw new Untrusted("claim", "iat");
        }
        if (credential.has("proof") || credential.has("vc")) {
            throw new Untrusted("claim", credential.has("vc") ? "vc" : "proof");
        }
    }

    private static void refuseUnless(ObjectNode claims, String name, JsonNode value) {
        if (!claims.path(name).equals(value)) {
            throw new Untrusted("claim", name);
        }
    }

    private static void refuseUnlessSecond(ObjectNode claims, String name, JsonNode moment) {
        var same = Moments.read(moment.asString(""))
                .filter(at -> claims.path(name).isIntegralNumber()
                        && claims.path(name).asLong() == at.getEpochSecond());
        if (same.isEmpty()) {
            throw new Untrusted("claim", name);
        }
    }

    /** Returns when the names in it mean what {@code wanted} says, in this order; else it is {@link Untrusted}. */
    static void checkContexts(ObjectNode credential, List<String> wanted) {
        var context = credential.path("@context");
        if (context.isArray()) {
            context.forEach(one -> {
                if (!one.isString() || !Contexts.knows(one.stringValue())) {
                    throw new Untrusted("unknown-context", one.asString("{…}"));
                }
            });
        }
        if (!texts(context).equals(wanted)) {
            throw new Untrusted("context-order");
        }
    }

    static List<String> texts(JsonNode node) {
        return node.isArray()
                ? node.valueStream().map(item -> item.asString("")).toList()
                : List.of();
    }
}
