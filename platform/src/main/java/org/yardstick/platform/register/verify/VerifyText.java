package org.yardstick.platform.register.verify;

import java.nio.file.Path;
import org.yardstick.platform.offline.TextTable;
import org.yardstick.platform.shell.Words;

/** The outcome as people read it: what the file says, what was looked at, and what follows. */
final class VerifyText {
    private final Words words;

    VerifyText(Words words) {
        this.words = words;
    }

    String write(Path file, Verification verification) {
        var text = new StringBuilder();
        text.append(Printable.of(file.toString())).append('\n');
        if (verification.holding().isPresent() && verification.verdict() != Verification.Verdict.GENUINE) {
            text.append("  ").append(words.say("register-verify.unproven")).append('\n');
        }
        verification.holding().ifPresent(holding -> holding(text, holding));
        text.append('\n');
        var table = new TextTable(2, "lll");
        for (var check : verification.checks()) {
            table.row(
                    words.say("register-verify.outcome." + check.outcome().code()),
                    words.say("register-verify.check." + check.kind().code()),
                    check.sentence(words));
        }
        text.append(table).append('\n');
        text.append(words.say(
                        "register-verify.verdict." + verification.verdict().code()))
                .append('\n');
        return text.toString();
    }

    private void holding(StringBuilder text, Holding holding) {
        var language = words.language();
        text.append("  ")
                .append(Printable.of(words.say(
                        "register-verify.says",
                        holding.holder(),
                        holding.titles().getOrDefault(language, ""),
                        holding.day(holding.from(), words),
                        holding.day(holding.until(), words))))
                .append("\n  ")
                .append(Printable.of(words.say("register-verify.issued", holding.number(), holding.issuer())))
                .append('\n');
        var scope = holding.scope().get(language);
        if (scope != null) {
            text.append("  ")
                    .append(Printable.of(words.say("register-verify.scope", scope)))
                    .append('\n');
        }
    }
}
