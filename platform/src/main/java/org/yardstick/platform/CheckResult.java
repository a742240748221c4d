package org.yardstick.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.journal.Finding;
import org.yardstick.platform.journal.Report;
import org.yardstick.platform.register.log.LogReport;

/** How a check of journal and register is told, to people and to machines. */
final class CheckResult {
    private CheckResult() {}

    static String text(Report report, Optional<LogReport> register) {
        return text(report) + register.map(CheckResult::text).orElse("");
    }

    private static String text(LogReport report) {
        var text = new StringBuilder();
        text.append("%nregister: %,d events%n".formatted(report.leaves()));
        text.append("  root       %s%n".formatted(report.root()));
        for (var finding : report.findings()) {
            text.append("  %-20s leaf %-11d %s%n".formatted(finding.kind().code(), finding.leaf(), finding.what()));
        }
        if (report.more() > 0) {
            text.append("  and %,d more%n".formatted(report.more()));
        }
        return text + (report.isFine() ? "The register is whole." : "THE REGISTER IS NOT AS IT WAS WRITTEN.");
    }

    private static String text(Report report) {
        var text = new StringBuilder();
        text.append("journal: %,d rows, %,d checkpoints%n".formatted(report.rows(), report.checkpoints()));
        report.end().ifPresent(hash -> text.append("  last row   %s%n".formatted(hash)));
        report.signedUpTo().ifPresent(seq -> text.append("  signed to  row %d%n".formatted(seq)));
        for (var finding : report.findings()) {
            text.append("  %-20s %-16s %s%n".formatted(finding.kind().code(), finding.where(), finding.what()));
        }
        if (report.more() > 0) {
            text.append("  and %,d more%n".formatted(report.more()));
        }
        return text + (report.isFine() ? "The journal is whole." : "THE JOURNAL IS NOT AS IT WAS WRITTEN.");
    }

    /** {@code whole} speaks of the journal and, when there is one, of the register. */
    static String json(Report report, Optional<LogReport> register) {
        var fields = fields(report);
        register.ifPresent(one -> {
            fields.put("whole", report.isFine() && one.isFine());
            fields.put("register", fields(one));
        });
        return CanonicalJson.of(fields);
    }

    private static Map<String, Object> fields(LogReport report) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("whole", report.isFine());
        fields.put("events", report.leaves());
        fields.put("root", report.root());
        fields.put(
                "findings",
                report.findings().stream()
                        .map(one -> Map.of("kind", one.kind().code(), "leaf", one.leaf(), "what", one.what()))
                        .toList());
        fields.put("more", report.more());
        return fields;
    }

    private static Map<String, Object> fields(Report report) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("whole", report.isFine());
        fields.put("rows", report.rows());
        fields.put("checkpoints", report.checkpoints());
        report.end().ifPresent(hash -> fields.put("lastRow", hash));
        report.signedUpTo().ifPresent(seq -> fields.put("signedUpTo", seq));
        fields.put(
                "findings", report.findings().stream().map(CheckResult::fields).toList());
        fields.put("more", report.more());
        return fields;
    }

    private static Map<String, Object> fields(Finding finding) {
        return Map.of(
                "kind", finding.kind().code(),
                "where", finding.where(),
                "seq", finding.seq(),
                "what", finding.what());
    }
}
