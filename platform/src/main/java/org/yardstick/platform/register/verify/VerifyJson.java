package org.yardstick.platform.register.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.offline.Envelope;
import org.yardstick.platform.shell.Words;

/** The outcome as programs read it. */
final class VerifyJson {
    private VerifyJson() {}

    /** One file and what came of it. */
    record Looked(Presented.Content content, Verification verification) {
        private Map<String, Object> told(Words words) {
            var told = new LinkedHashMap<String, Object>();
            told.put("file", content.file().toString());
            told.put("sha256", content.sha256());
            told.put("verdict", verification.verdict().code());
            verification.holding().ifPresent(holding -> told.put("certificate", holding.told()));
            told.put(
                    "checks",
                    verification.checks().stream()
                            .map(check -> Map.of(
                                    "check", check.kind().code(),
                                    "outcome", check.outcome().code(),
                                    "reason", check.reason(),
                                    "sentence", check.sentence(words)))
                            .toList());
            return told;
        }
    }

    static String write(List<Looked> looked, VerifyOptions options, Words words) {
        var files = new ArrayList<Map<String, Object>>();
        looked.forEach(one -> files.add(one.told(words)));
        var all = looked.stream().map(one -> one.content().bytes()).toArray(byte[][]::new);
        return Envelope.write(
                "verify",
                CanonicalJson.hex(CanonicalJson.sha256(all)),
                options.told(),
                Map.of("result", Map.of("at", options.at().toString(), "files", files)),
                List.of());
    }
}
