package org.yardstick.platform.register.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.platform.offline.Envelope;
import org.yardstick.platform.shell.Words;

/** The outcome as programs read it. */
final class VerifyJson {
    private VerifyJson() {}

    /** One file and what came of it. */
    record Looked(Path file, String sha256, Verification verification) {
        private Map<String, Object> told(Words words) {
            var told = new LinkedHashMap<String, Object>();
            told.put("file", file.toString());
            told.put("sha256", sha256);
            told.put("verdict", verification.verdict().code());
            verification.holding().ifPresent(says -> told.put(verification.subject(), says.told()));
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

    /** @param input hash of all that was read */
    static String write(List<Looked> looked, String input, VerifyOptions options, Words words) {
        var files = new ArrayList<Map<String, Object>>();
        looked.forEach(one -> files.add(one.told(words)));
        return Envelope.write(
                "verify",
                input,
                options.told(),
                Map.of("result", Map.of("at", options.at().toString(), "files", files)),
                List.of());
    }
}
