package org.yardstick.platform.accreditation.application;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.platform.shell.FieldErrors;
import org.yardstick.platform.shell.Words;

/** Reductions and the share on site as they were typed. */
public record TimeForm(Map<String, String> typed) {
    private static final int LONGEST = 1_000;

    static TimeForm of(TimeRules rules, Optional<AuditTime.Question> question) {
        var typed = new HashMap<String, String>();
        typed.put(
                "on-site",
                String.valueOf(question.map(AuditTime.Question::onSite).orElse(rules.leastOnSite())));
        question.ifPresent(asked -> asked.reductions().forEach(one -> {
            typed.put(percent(one.code()), String.valueOf(one.percent()));
            typed.put(reason(one.code()), one.reason());
        }));
        return new TimeForm(typed);
    }

    public static String percent(String code) {
        return "percent-" + code;
    }

    public static String reason(String code) {
        return "reason-" + code;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    FieldErrors errors(TimeRules rules, Words words) {
        var errors = new LinkedHashMap<String, String>();
        if (!isPercent(value("on-site")) || onSite() < rules.leastOnSite()) {
            errors.put("on-site", words.say("accreditation.time.on-site-wrong", rules.leastOnSite()));
        }
        int sum = 0;
        for (var code : rules.reductions()) {
            var percent = value(percent(code));
            if (!percent.isEmpty() && !(isPercent(percent) && Integer.parseInt(percent) > 0)) {
                errors.put(percent(code), words.say("accreditation.time.percent-wrong", rules.mostReduction()));
            } else if (!percent.isEmpty()) {
                sum += Integer.parseInt(percent);
            }
            if (percent.isEmpty() != value(reason(code)).isEmpty()
                    || value(reason(code)).length() > LONGEST) {
                errors.put(reason(code), words.say("accreditation.time.reason-wrong"));
            }
        }
        if (sum > rules.mostReduction()) {
            errors.put("reductions", words.say("accreditation.time.refused.reduction", rules.mostReduction(), sum));
        }
        return new FieldErrors(errors);
    }

    private static boolean isPercent(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= 100;
    }

    int onSite() {
        return Integer.parseInt(value("on-site"));
    }

    List<AuditTime.Reduction> reductions(TimeRules rules) {
        return rules.reductions().stream()
                .filter(code -> !value(percent(code)).isEmpty())
                .map(code -> new AuditTime.Reduction(code, Integer.parseInt(value(percent(code))), value(reason(code))))
                .toList();
    }
}
