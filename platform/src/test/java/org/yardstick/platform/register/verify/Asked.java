package org.yardstick.platform.register.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yardstick.platform.register.credential.StatusPurpose;
import org.yardstick.platform.register.credential.StrictJson;
import org.yardstick.platform.register.credential.TestCertificates;
import org.yardstick.platform.register.credential.Untrusted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A question of a test to the verification, first with everything that is needed for a yes. */
final class Asked {
    static final Instant LISTED = TestCertificates.DURING.minusSeconds(3600);

    private final List<ObjectNode> documents = new ArrayList<>();
    private final List<ObjectNode> lists = new ArrayList<>();
    private Instant at = TestCertificates.DURING;

    private Asked() {}

    static Asked withEverything() {
        var issuer = TestCertificates.usual();
        return new Asked()
                .document(issuer.document())
                .list(issuer.list(StatusPurpose.REVOCATION, LISTED))
                .list(issuer.list(StatusPurpose.SUSPENSION, LISTED));
    }

    static Asked withNothing() {
        return new Asked();
    }

    Asked document(ObjectNode document) {
        documents.add(document);
        return this;
    }

    Asked list(ObjectNode list) {
        lists.removeIf(other -> other.path("id").equals(list.path("id")));
        lists.add(list);
        return this;
    }

    Asked at(String moment) {
        at = Instant.parse(moment);
        return this;
    }

    Verification about(JsonNode certificate) {
        return about(StrictJson.compact(certificate));
    }

    Verification about(String text) {
        var content = new Presented.Content(Path.of("certificate"), text.getBytes(StandardCharsets.UTF_8));
        try {
            var issuers = documents.stream().map(IssuerDocument::of).toList();
            return Verification.of(Presented.of(content), new Evidence(issuers, lists, at));
        } catch (Untrusted reason) {
            return Verification.refused(reason);
        }
    }

    /** What came of one check, and why: {@code failed signature}. */
    static String outcome(Verification verification, Check.Kind kind) {
        return verification.checks().stream()
                .filter(check -> check.kind() == kind)
                .map(check -> check.outcome().code() + " " + check.reason())
                .findFirst()
                .orElseThrow();
    }
}
