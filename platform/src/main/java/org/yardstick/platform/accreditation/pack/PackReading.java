package org.yardstick.platform.accreditation.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.Missing;
import org.yardstick.measurement.scoring.Scoring;
import org.yardstick.platform.accreditation.report.Recommendation;
import org.yardstick.platform.accreditation.report.ReportContent;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.register.credential.StrictJson;
import org.yardstick.platform.register.credential.Untrusted;
import org.yardstick.platform.register.verify.Check;
import org.yardstick.platform.register.verify.Given;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionCheck;
import org.yardstick.platform.standard.Tailored;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether what the files of a pack say goes together: each text with the hash that another names, and the level with the scores. */
final class PackReading {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PackArchive archive;
    private final Manifest manifest;
    private final Given given;
    private @Nullable Tailored standard;

    PackReading(PackArchive archive, Manifest manifest, Given given) {
        this.archive = archive;
        this.manifest = manifest;
        this.given = given;
    }

    private List<byte[]> all(String role) {
        return manifest.files().stream()
                .filter(one -> one.role().equals(role))
                .flatMap(one -> Optional.ofNullable(archive.kept().get(one.path())).stream())
                .toList();
    }

    private byte[] only(String role) {
        var all = all(role);
        if (all.size() != 1) {
            throw new Untrusted("pack-role", role);
        }
        return all.getFirst();
    }

    private static String sha256(byte[] content) {
        return CanonicalJson.hex(CanonicalJson.sha256(content));
    }

    private static void mustBe(boolean so, String reason, Object... parts) {
        if (!so) {
            throw new Untrusted(reason, parts);
        }
    }

    Check standard(Check.What what) {
        var content = only("standard");
        var told = manifest.standard();
        mustBe(sha256(content).equals(told.sha256()), "pack-standard", told.code() + " " + told.version());
        Edition edition = EditionCheck.read("standard/edition.json", content);
        mustBe(edition.sha256().equals(told.sha256()), "pack-standard", edition.name());
        mustBe(edition.knowsProfile(told.profile()), "pack-standard", edition.name());
        var tailored = edition.tailored(told.profile());
        mustBe(tailored.sha256().equals(told.pinned()), "pack-standard", edition.name());
        standard = tailored;
        return Check.passed(what, edition.name());
    }

    /** The report that the manifest speaks of; its consensus is the one that lies beside it. */
    Check report(Check.What what) {
        var latest = of(manifest.report().sha256());
        mustBe(latest.audit().equals(manifest.audit()), "pack-report");
        mustBe(latest.number() == manifest.report().number(), "pack-report");
        mustBe(
                latest.consensus().canonical().equals(new String(only("consensus"), StandardCharsets.UTF_8)),
                "pack-consensus");
        return Check.passed(what, latest.number(), manifest.report().sha256());
    }

    private ReportContent of(String sha256) {
        return all("report").stream()
                .filter(one -> sha256(one).equals(sha256))
                .findFirst()
                .map(one -> ReportContent.read(new String(one, StandardCharsets.UTF_8)))
                .orElseThrow(() -> new Untrusted("pack-report"));
    }

    private record Decided(JsonNode told, JsonNode basis) {
        String recommended() {
            return basis.path("recommended").asString("");
        }
    }

    /** Each decision with what was frozen for it, by the hash that it names. */
    private List<Decided> decisions() {
        var bases = all("decision-basis");
        var decisions = new ArrayList<Decided>();
        for (var one : all("decision")) {
            var told = JSON.readTree(one);
            var basis = bases.stream()
                    .filter(frozen ->
                            sha256(frozen).equals(told.path("basisSha256").asString("")))
                    .findFirst()
                    .orElseThrow(() -> new Untrusted("pack-basis"));
            decisions.add(new Decided(told, JSON.readTree(basis)));
        }
        mustBe(decisions.size() == bases.size(), "pack-basis");
        return decisions;
    }

    Check decision(Check.What what) {
        var decisions = decisions();
        for (var one : decisions) {
            of(one.basis.path("report").asString(""));
            mustBe(
                    one.told.path("recommended").asString("").equals(one.recommended()),
                    "pack-recommended",
                    one.recommended());
        }
        return decisions.isEmpty()
                ? new Check(what, Check.Outcome.PASSED, "register-verify.passed.pack-undecided", List.of())
                : Check.passed(what, decisions.size());
    }

    /** By the scores that are frozen in the report, again for each decision by those that it rested on. */
    Check level(Check.What what) {
        var latest = level(of(manifest.report().sha256()));
        mustBe(latest.equals(manifest.recommended()), "pack-level", shown(latest), shown(manifest.recommended()));
        for (var one : decisions()) {
            var again = level(of(one.basis.path("report").asString("")));
            mustBe(again.equals(one.recommended()), "pack-level", shown(again), shown(one.recommended()));
        }
        return Check.passed(what, shown(latest));
    }

    private String level(ReportContent content) {
        var by = standard;
        if (by == null) {
            throw new Untrusted("pack-unreadable");
        }
        var consensus = content.consensus();
        mustBe(
                consensus.pinned().equals(by.sha256()),
                "pack-standard",
                by.edition().name());
        var result = Scoring.of(by.scheme()).score(consensus.toScore(), Missing.REFUSE);
        var levels = result.levels().stream().map(level -> level.code()).toList();
        return Recommendation.recommended(result.reached(), content.appliedFor(), levels)
                .orElse("");
    }

    private static String shown(String level) {
        return level.isEmpty() ? "–" : level;
    }

    /** The certificate is the one that was granted, and the body signed it; whether it holds today is asked of the certificate itself. */
    Check credential(Check.What what) {
        if (manifest.certificate().isEmpty()) {
            mustBe(all("certificate").isEmpty(), "pack-certificate");
            return new Check(what, Check.Outcome.PASSED, "register-verify.passed.pack-no-certificate", List.of());
        }
        var content = only("certificate");
        var verified = given.certificate(content);
        for (var check : verified.checks()) {
            if (check.kind() instanceof Check.Kind kind && isOfTheSignature(kind)) {
                if (check.outcome() == Check.Outcome.NOT_CHECKED) {
                    return new Check(what, Check.Outcome.NOT_CHECKED, check.key(), check.parts());
                }
                mustBe(check.outcome() == Check.Outcome.PASSED, "pack-certificate");
            }
        }
        mustBeTheGranted(StrictJson.object(content));
        return Check.passed(what, manifest.certificate());
    }

    private static boolean isOfTheSignature(Check.Kind kind) {
        return switch (kind) {
            case STRUCTURE, CONTEXTS, KEY, PROOF -> true;
            case DATES, REVOCATION, SUSPENSION -> false;
        };
    }

    private void mustBeTheGranted(JsonNode credential) {
        var subject = credential.path("credentialSubject");
        mustBe(
                subject.path("licenseNumber").asString("").equals(manifest.certificate())
                        && credential
                                .at("/issuer/id")
                                .asString("")
                                .equals(manifest.body().did()),
                "pack-certificate");
        var granted = decisions().stream()
                .filter(one -> one.told.path("certificate").asString("").equals(manifest.certificate()))
                .map(one -> one.told.path("level").asString(""))
                .findFirst();
        var level = subject.path("result")
                .valueStream()
                .filter(one -> one.path("resultDescription").asString("").endsWith("#level"))
                .map(one -> one.path("value").asString(""))
                .findFirst();
        mustBe(granted.isPresent() && granted.equals(level), "pack-certificate");
    }
}
