package org.yardstick.platform.register.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yardstick.platform.register.credential.Contexts;
import org.yardstick.platform.register.credential.Moments;
import org.yardstick.platform.register.credential.StatusBits;
import org.yardstick.platform.register.credential.StatusPurpose;
import org.yardstick.platform.register.credential.Untrusted;
import org.yardstick.platform.shell.Named;
import org.yardstick.platform.shell.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether a certificate was withdrawn or suspended, by the lists that were given. A list counts when its issuer is the certificate's, its
 * signature is good and it is not too old; without such a list nothing is known, which is said.
 */
final class StatusCheck {
    private static final Pattern INDEX = Pattern.compile("\\d{1,7}");

    private final ObjectNode credential;
    private final Evidence evidence;

    StatusCheck(ObjectNode credential, Evidence evidence) {
        this.credential = credential;
        this.evidence = evidence;
    }

    Check of(StatusPurpose purpose) {
        var kind = switch (purpose) {
            case REVOCATION -> Check.Kind.REVOCATION;
            case SUSPENSION -> Check.Kind.SUSPENSION;
        };
        var entries = entries(purpose);
        if (entries.isEmpty()) {
            return Check.notChecked(kind, "no-status");
        }
        try {
            Check last = Check.notChecked(kind, "no-status");
            for (var entry : entries) {
                last = check(kind, purpose, entry);
                if (last.outcome() != Check.Outcome.PASSED) {
                    return last;
                }
            }
            return last;
        } catch (Untrusted reason) {
            return Check.failed(kind, reason);
        }
    }

    private List<JsonNode> entries(StatusPurpose purpose) {
        var status = credential.path("credentialStatus");
        var all = status.isArray() ? status.valueStream().toList() : List.of(status);
        return all.stream()
                .filter(entry -> entry.path("statusPurpose").asString("").equals(purpose.code()))
                .toList();
    }

    private Check check(Check.Kind kind, StatusPurpose purpose, JsonNode entry) {
        var address = entry.path("statusListCredential").asString("");
        var index = entry.path("statusListIndex").asString("");
        if (!entry.path("type").asString("").equals("BitstringStatusListEntry")
                || !INDEX.matcher(index).matches()) {
            throw new Untrusted("status-unreadable");
        }
        var list = find(address);
        if (list.isEmpty()) {
            return Check.notChecked(kind, "no-list", address);
        }
        try {
            checkSigned(list.get());
        } catch (Evidence.NoDocument none) {
            return Check.notChecked(kind, "list-unproven");
        }
        var until = Moments.read(list.get().path("validUntil").asString(""));
        if (until.isEmpty() || until.get().isBefore(evidence.at())) {
            return Check.notChecked(
                    kind, "list-too-old", until.map(Instant::toString).orElse("?"));
        }
        refuseIfSet(purpose, list.get(), Integer.parseInt(index));
        return Check.passed(kind, list.get().path("validFrom").asString(""));
    }

    private Optional<ObjectNode> find(String address) {
        return evidence.lists().stream()
                .filter(list -> list.path("id").asString("").equals(address))
                .findFirst();
    }

    private void checkSigned(ObjectNode list) {
        try {
            Structure.checkContexts(list, Contexts.OF_A_STATUS_LIST);
            var issuer = credential.at("/issuer/id").asString("");
            var told = list.path("issuer");
            if (!told.asString(told.path("id").asString("")).equals(issuer)) {
                throw new Untrusted("list-foreign");
            }
            var signature = Evidence.embedded(list);
            signature.verify(evidence.key(signature, issuer));
        } catch (Untrusted reason) {
            throw new Untrusted("list-not-genuine", (Named) language -> reason.in(Words.in(language)));
        }
    }

    private static void refuseIfSet(StatusPurpose purpose, ObjectNode list, int index) {
        var subject = list.path("credentialSubject");
        if (!Structure.texts(list.path("type")).contains("BitstringStatusListCredential")
                || !subject.path("type").asString("").equals("BitstringStatusList")
                || !subject.path("statusPurpose").asString("").equals(purpose.code())) {
            throw new Untrusted("status-unreadable");
        }
        try {
            var bits = StatusBits.decoded(subject.path("encodedList").asString(""));
            if (bits.isSet(index)) {
                throw new Untrusted(purpose.code(), list.path("validFrom").asString(""));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Untrusted("status-unreadable");
        }
    }
}
