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
        verification
                .holding()
                .ifPresent(says -> says.lines(words)
                        .forEach(line ->
                                text.append("  ").append(Printable.of(line)).append('\n')));
        text.append('\n');
        var table = new TextTable(2, "lll");
        for (var check : verification.checks()) {
            table.row(
                    words.say("register-verify.outcome." + check.outcome().code()),
                    words.say("register-verify.check." + check.kind().code()),
                    check.sentence(words));
        }
        text.append(table).append('\n');
        text.append(words.say("register-verify.verdict-of-" + verification.subject() + "."
                        + verification.verdict().code()))
                .append('\n');
        return text.toString();
    }
}
