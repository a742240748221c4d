package org.yardstick.platform.accreditation.conduct;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the scheme sets for decisions, settings {@code yardstick.decision.*}.
 *
 * @param factualCheckDays how long the client may say whether the facts of a report are right
 * @param quorum how many votes of people in the room a decision takes
 * @param noticeDays how long a grant is announced in public before it takes effect; 0 for not at all
 * @param appealDays from the decision, within which the client may appeal
 * @param answerDays within which an appeal, a complaint or a representation is answered
 * @param validity how long a certificate holds
 * @param complaintsADay how many complaints one address may send in a day
 * @param lettersAnHour how many letters of the public may come from one network address in an hour, whatever sender they name
 */
@ConfigurationProperties("yardstick.decision")
public record CaseRules(
        @DefaultValue("10") int factualCheckDays,
        @DefaultValue("3") int quorum,
        @DefaultValue("14") int noticeDays,
        @DefaultValue("30") int appealDays,
        @DefaultValue("30") int answerDays,
        @DefaultValue("P3Y") Period validity,
        @DefaultValue("3") int complaintsADay,
        @DefaultValue("10") int lettersAnHour) {}
