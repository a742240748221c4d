package org.yardstick.platform.accreditation.cycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.accreditation.cycle.Cycle.Consequence;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.Certificates;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * Does for one certificate what a day asks for: announces, suspends, withdraws. What that is is derived again once the certificate is
 * locked, so that two nodes, or a job that begins anew, do nothing twice.
 */
@Component
class KeepCycle {
    private final CycleRows rows;
    private final CycleRules rules;
    private final Certificates certificates;
    private final Announcements announcements;

    KeepCycle(CycleRows rows, CycleRules rules, Certificates certificates, Announcements announcements) {
        this.rows = rows;
        this.rules = rules;
        this.certificates = certificates;
        this.announcements = announcements;
    }

    @Transactional
    void perform(UUID certificate, LocalDate today) {
        rows.lock(certificate);
        rows.find(certificate)
                .ifPresent(kept -> kept.cycle().consequences(today, rules).forEach(what -> perform(kept, what, today)));
    }

    private void perform(CycleRows.Kept kept, Consequence consequence, LocalDate today) {
        switch (consequence) {
            case Consequence.Announcement(var step, var days) ->
                announcements.tell(kept, step.code(), step.due(), days);
            case Consequence.Expiry(var last) -> announcements.tell(kept, "expiry", last, 0);
            case Consequence.Suspension(var step) ->
                certificates.suspend(
                        kept.certificate(), today, inAllLanguages(words -> overdue(words, step)), Optional.empty());
            case Consequence.Withdrawal(var since) ->
                certificates.end(
                        kept.certificate(),
                        Certificate.Ending.Kind.WITHDRAWN,
                        inAllLanguages(words -> words.say("accreditation.cycle.suspended-too-long", words.date(since))),
                        Optional.empty());
        }
    }

    private static String overdue(Words words, Cycle.Step step) {
        return words.say("accreditation.cycle.overdue", step.number(), words.date(step.due()));
    }

    /** A reason stands in the register for readers of every language, and never changes. */
    private static String inAllLanguages(Function<Words, String> reason) {
        return Arrays.stream(Language.values())
                .map(language -> reason.apply(Words.in(language)))
                .collect(Collectors.joining(" / "));
    }
}
