package org.yardstick.platform.register.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yardstick.platform.register.credential.Contexts;
import org.yardstick.platform.register.credential.Moments;
import org.yardstick.platform.register.credential.StatusPurpose;
import org.yardstick.platform.register.credential.Untrusted;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that was looked at in one file. It holds when each check passed; one that failed refuses it; where something could not be
 * checked it is neither good nor bad.
 *
 * @param subject what kind of file it is: {@code certificate}, or another
 * @param holding who holds what, as the file says; empty when it says nothing that can be read
 */
public record Verification(String subject, List<Check> checks, Optional<? extends Says> holding) {
    static final String CERTIFICATE = "certificate";

    /** Clocks differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    public enum Verdict {
        GENUINE,
        REFUSED,
        NOT_ESTABLISHED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Verdict verdict() {
        if (any(Check.Outcome.FAILED)) {
            return Verdict.REFUSED;
        }
        return any(Check.Outcome.NOT_CHECKED) ? Verdict.NOT_ESTABLISHED : Verdict.GENUINE;
    }

    private boolean any(Check.Outcome outcome) {
        return checks.stream().anyMatch(check -> check.outcome() == outcome);
    }

    /** Of a file that could not even be read as a certificate. */
    static Verification refused(Untrusted reason) {
        var checks = new ArrayList<Check>();
        checks.add(Check.failed(Check.Kind.STRUCTURE, reason));
        rest(checks);
        return new Verification(CERTIFICATE, checks, Optional.empty());
    }

    static Verification of(Presented presented, Evidence evidence) {
        var checks = new ArrayList<Check>();
        try {
            Structure.check(presented);
            checks.add(Check.passed(Check.Kind.STRUCTURE));
        } catch (Untrusted reason) {
            return refused(reason);
        }
        var credential = presented.credential();
        var holding = Optional.of(Holding.of(credential));
        try {
            Structure.checkContexts(credential, Contexts.OF_A_CERTIFICATE);
            checks.add(Check.passed(Check.Kind.CONTEXTS));
        } catch (Untrusted reason) {
            checks.add(Check.failed(Check.Kind.CONTEXTS, reason));
            rest(checks);
            return new Verification(CERTIFICATE, checks, holding);
        }
        signature(presented, evidence, checks);
        checks.add(dates(credential, evidence.at()));
        var status = new StatusCheck(credential, evidence);
        Arrays.stream(StatusPurpose.values()).map(status::of).forEach(checks::add);
        return new Verification(CERTIFICATE, checks, holding);
    }

    /** What follows a check without which it would say nothing. */
    private static void rest(List<Check> checks) {
        Arrays.stream(Check.Kind.values())
                .skip(checks.size())
                .forEach(kind -> checks.add(Check.notChecked(kind, "in-vain")));
    }

    private static void signature(Presented presented, Evidence evidence, List<Check> checks) {
        try {
            var signature =
                    presented.token().map(Evidence::around).orElseGet(() -> Evidence.embedded(presented.credential()));
            var key = evidence.key(
                    signature, presented.credential().at("/issuer/id").asString(""));
            checks.add(Check.passed(Check.Kind.KEY, signature.method()));
            checks.add(proof(signature, key, evidence.at()));
        } catch (Evidence.NoDocument none) {
            var address = IssuerDocument.address(none.issuer()).orElse(none.issuer());
            checks.add(Check.notChecked(Check.Kind.KEY, "no-document", none.issuer(), address));
            checks.add(Check.notChecked(Check.Kind.PROOF, "no-key"));
        } catch (Untrusted reason) {
            checks.add(Check.failed(Check.Kind.KEY, reason));
            checks.add(Check.notChecked(Check.Kind.PROOF, "no-key"));
        }
    }

    private static Check proof(Evidence.Signature signature, java.security.PublicKey key, Instant at) {
        try {
            signature.verify(key);
            return signature.at().isAfter(at.plus(TOLERANCE))
                    ? Check.failed(
                            Check.Kind.PROOF,
                            new Untrusted("signed-later", signature.at().toString()))
                    : Check.passed(Check.Kind.PROOF, signature.at().toString());
        } catch (Untrusted reason) {
            return Check.failed(Check.Kind.PROOF, reason);
        }
    }

    private static Check dates(ObjectNode credential, Instant at) {
        var from = Moments.read(credential.path("validFrom").asString("")).orElseThrow();
        var until = Moments.read(credential.path("validUntil").asString("")).orElseThrow();
        if (at.isBefore(from)) {
            return Check.failed(Check.Kind.DATES, new Untrusted("not-yet", written(credential, "validFrom")));
        }
        if (at.isAfter(until)) {
            return Check.failed(Check.Kind.DATES, new Untrusted("expired", written(credential, "validUntil")));
        }
        return Check.passed(Check.Kind.DATES, written(credential, "validUntil"));
    }

    private static String written(ObjectNode credential, String name) {
        return credential.path(name).asString("").substring(0, "2026-11-23".length());
    }
}
