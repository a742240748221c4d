package org.yardstick.platform.accreditation.report;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.GateResult;
import org.yardstick.measurement.scoring.LevelResult;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.GateWords;

/** Explains the recommended level: every gate of every level, with what was measured, in the reader's language. */
@Component
public class LevelStandings {
    private final Recommendation recommendation;
    private final Editions editions;

    LevelStandings(Recommendation recommendation, Editions editions) {
        this.recommendation = recommendation;
        this.editions = editions;
    }

    public List<LevelStanding> of(ReportContent content, Words words) {
        var texts = editions.get(content.consensus().edition()).texts(words.language());
        var said = new GateWords(texts, words);
        var recommended = recommendation.level(content);
        return recommendation.result(content).levels().stream()
                .map(level -> new LevelStanding(
                        level.code(),
                        Objects.requireNonNull(texts.levels().get(level.code())).name(),
                        level.held(),
                        recommended.equals(java.util.Optional.of(level.code())),
                        gates(level, said, words)))
                .toList();
    }

    private static List<LevelStanding.GateLine> gates(LevelResult level, GateWords said, Words words) {
        return level.gates().stream()
                .map(gate -> new LevelStanding.GateLine(said.asks(gate.gate()), value(gate, words), gate.held()))
                .toList();
    }

    private static String value(GateResult gate, Words words) {
        if (gate.gate() instanceof Gate.Fact) {
            return words.say(gate.held() ? "finding.sheet.yes" : "finding.sheet.no");
        }
        return gate.shownValue()
                .map(value -> value.toPlainString() + (gate.gate() instanceof Gate.Share ? " %" : ""))
                .orElse("–");
    }
}
