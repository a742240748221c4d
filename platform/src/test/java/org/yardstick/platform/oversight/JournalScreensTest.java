package org.yardstick.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.QueryCounter;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.assessment.Comments;
import org.yardstick.platform.assessment.TestAssessments;
import org.yardstick.platform.identity.OneOfEach;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;

@PlatformTest
class JournalScreensTest {
    private static final Pattern LINK = Pattern.compile("href=\"(/journal/\\d+)\"");
    private static final Pattern OLDER = Pattern.compile("href=\"(/journal\\?[^\"]*)\" rel=\"next\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    QueryCounter queries;

    @LocalServerPort
    int port;

    private OneOfEach cast;
    private UUID company = new UUID(0, 0);

    @BeforeEach
    void invite() {
        cast = new OneOfEach(context);
        company = cast.organisation(Role.QUALITY_MANAGER);
    }

    @Test
    void whatACapabilityWroteHasItsNameAndItsCriterion() {
        var assessments = new TestAssessments(context);
        var manager = assessments.manager(company);
        var id = assessments.start(company, "Front desk 2026", 2026, manager);
        context.getBean(Comments.class).add(id, "LS-1", "Who answers this one?", manager);
        assertThat(as(Role.QUALITY_MANAGER)
                        .get("/journal?action=assessment.comment")
                        .body())
                .contains("Comment written", "Front desk 2026", "LS-1")
                .doesNotContain(id.toString());
    }

    @Test
    void aQualityManagerSeesTheOwnOrganisationAndNoOther() {
        var action = write(1, company);
        write(1, cast.organisation(Role.CONTRIBUTOR), action);
        assertThat(entries(as(Role.ADMINISTRATOR), "/journal?action=" + action)).hasSize(2);
        assertThat(entries(as(Role.QUALITY_MANAGER), "/journal?action=" + action))
                .hasSize(1);
        assertThat(entries(as(Role.SECRETARIAT), "/journal?action=" + action)).isEmpty();
    }

    @Test
    void anEntryOfAnotherOrganisationIsNotThere() {
        var action = write(1, cast.organisation(Role.CONTRIBUTOR));
        var entry = entries(as(Role.ADMINISTRATOR), "/journal?action=" + action).getFirst();
        assertThat(as(Role.ADMINISTRATOR).get(entry).status()).isEqualTo(200);
        assertThat(as(Role.QUALITY_MANAGER).get(entry).status()).isEqualTo(404);
        assertThat(as(Role.SECRETARIAT).get(entry).status()).isEqualTo(404);
        assertThat(as(Role.ADMINISTRATOR).get("/journal/999999999999999999").status())
                .isEqualTo(404);
    }

    @Test
    void anUnknownActionShowsItsCodeAndAKnownOneItsWords() {
        var action = write(1, company);
        var visitor = as(Role.QUALITY_MANAGER);
        assertThat(visitor.get("/journal?action=" + action).body()).contains("<strong>" + action + "</strong>");
        assertThat(visitor.get("/journal").body()).contains("<strong>Role granted</strong>");
    }

    @Test
    void longListsGoOnWhereThePageEnded() {
        var action = write(2 * JournalPages.SIZE + 3, company);
        var visitor = as(Role.QUALITY_MANAGER);
        var seen = new ArrayList<String>();
        Optional<String> next = Optional.of("/journal?action=" + action);
        while (next.isPresent()) {
            var page = visitor.get(next.get()).body();
            LINK.matcher(page).results().forEach(found -> seen.add(found.group(1)));
            next = OLDER.matcher(page)
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .findFirst();
        }
        assertThat(seen).hasSize(2 * JournalPages.SIZE + 3).doesNotHaveDuplicates();
    }

    @Test
    void whatIsLookedForIsFound() {
        var action = write(1, company);
        var visitor = as(Role.QUALITY_MANAGER);
        var today = LocalDate.now(ZoneId.of("Asia/Hong_Kong"));
        for (var right : List.of("person=quality_man", "subject=no+0", "subject=thing", "day=" + today)) {
            assertThat(entries(visitor, "/journal?action=" + action + "&" + right))
                    .as(right)
                    .hasSize(1);
        }
        for (var wrong : List.of("person=nobody", "subject=other", "day=" + today.minusDays(1), "person=%25")) {
            assertThat(entries(visitor, "/journal?action=" + action + "&" + wrong))
                    .as(wrong)
                    .isEmpty();
        }
    }

    @Test
    void whatCannotBeReadIsSaidAtTheField() {
        var visitor = as(Role.ADMINISTRATOR);
        var answer = visitor.get("/journal?day=yesterday");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Enter a day such as 2026-11-22").contains("value=\"yesterday\"");
        assertThat(visitor.get("/journal?person=" + "x".repeat(300)).status()).isEqualTo(422);
        assertThat(visitor.get("/journal?before=x&day=%2B999999999-01-01").status())
                .isEqualTo(422);
        assertThat(visitor.get("/journal?subject=%27%3B--").status()).isEqualTo(200);
    }

    @Test
    void anEntryShowsItsDetailsAndItsProof() {
        var action = write(1, company);
        var visitor = as(Role.QUALITY_MANAGER);
        var page = visitor.get(entries(visitor, "/journal?action=" + action).getFirst())
                .body();
        assertThat(page)
                .contains("<dt>number</dt>")
                .contains("The hash is that of the text below")
                .contains("House of QUALITY_MANAGER");
    }

    @Test
    void thePageAsksAsOftenForThreeEntriesAsForOne() {
        var one = write(1, company);
        var three = write(3, company);
        var visitor = as(Role.QUALITY_MANAGER);
        visitor.get("/journal");
        long forOne = queries.during(() -> visitor.get("/journal?action=" + one));
        long forThree = queries.during(() -> visitor.get("/journal?action=" + three));
        assertThat(forThree).isEqualTo(forOne).isEqualTo(1);
    }

    private String write(int entries, UUID organisation) {
        return write(entries, organisation, "test." + UUID.randomUUID());
    }

    private String write(int entries, UUID organisation, String action) {
        var person = cast.person(Role.QUALITY_MANAGER);
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < entries; i++) {
                var entry = Entry.by(person, java.time.Instant.now(), action, "thing", "no " + i);
                journal.record(entry.of(organisation).with("number", i));
            }
        });
        return action;
    }

    private Visitor as(Role role) {
        return new Visitor(port).carrying("session", cast.session(role));
    }

    private static List<String> entries(Visitor visitor, String address) {
        var answer = visitor.get(address);
        assertThat(answer.status()).isEqualTo(200);
        return LINK.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
