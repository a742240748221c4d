package org.yardstick.platform.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

/** Roles that somebody tries to get, or to keep, by way of invitations. */
class InvitationAttacksTest extends InvitationScreens {
    @Test
    void whoeverLostTheRightToInviteLeavesNoDoorOpen() {
        var email = UUID.randomUUID() + "@example.org";
        invite(visitor, company, email, "QUALITY_MANAGER", "en");
        var link = link(email);
        db.sql("""
                insert into identity.membership_end (membership, ended_by, ended_at)
                select id, person, now() from identity.membership where person = :person""").param("person", manager.person()).update();
        var newcomer = people.stranger();
        var page = newcomer.get(link);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("may no longer give this role");
        newcomer.get("/sign-in");
        assertThat(newcomer.post(link + "/person", "name", "Mallory", "password", TestPeople.PASSWORD)
                        .status())
                .isEqualTo(409);

        var successor = people.visitor(company, Role.QUALITY_MANAGER);
        successor.get("/organisations/" + company);
        successor.post("/organisations/" + company + "/invitations/" + invitation(email) + "/links");
        assertThat(people.stranger().get(link(email)).status()).isEqualTo(200);
    }

    @Test
    void nobodyWhoKeepsTheSchemeInvitesThemselvesToACompanysAnswers() {
        var body = people.body();
        for (var role : List.of(Role.ADMINISTRATOR, Role.SECRETARIAT)) {
            var keeper = people.person(body, role);
            var answer = invite(
                    people.visitor(keeper),
                    company,
                    keeper.email().toUpperCase(java.util.Locale.ROOT),
                    "QUALITY_MANAGER",
                    "en");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Nobody gives this role to themselves");
        }
        var judge = people.person(body, Role.SECRETARIAT);
        var judges = people.visitor(judge);
        judges.get("/organisations/" + body);
        assertThat(judges.post(
                                "/organisations/" + body + "/memberships",
                                "person",
                                judge.person().toString(),
                                "role",
                                "JUDGE")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aLinkOpenedTwiceAtTheSameMomentLetsOneIn() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        invite(visitor, company, email, "CONTRIBUTOR", "en");
        var link = link(email);
        assertThat(bothAtOnce(accept(link), accept(link))).containsExactlyInAnyOrder(303, 409);
        assertThat(memberships(email)).isEqualTo(1);
    }

    @Test
    void twoInvitationsOfOneAddressTakenUpAtTheSameMomentMakeOnePerson() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        invite(visitor, company, email, "CONTRIBUTOR", "en");
        var first = link(email);
        invite(visitor, company, email, "FRONTLINE", "en");
        var second = link(email);
        assertThat(first).isNotEqualTo(second);
        assertThat(bothAtOnce(accept(first), accept(second))).containsExactlyInAnyOrder(303, 409);
        assertThat(memberships(email)).isEqualTo(1);
    }

    @Test
    void whoeverEndsTheirOwnLastRoleComesToAPageThatSaysSo() {
        visitor.get("/organisations/" + company);
        var membership = db.sql("select id from identity.membership where person = :person")
                .param("person", manager.person())
                .query(UUID.class)
                .single();
        var answer = visitor.post("/organisations/" + company + "/memberships/" + membership + "/end");
        assertThat(answer.location()).isEqualTo("/");
        assertThat(visitor.get("/").body()).contains("The role has ended").contains("You hold no role at present");
        assertThat(visitor.get("/organisations/" + company).status()).isEqualTo(404);
    }

    private Callable<Integer> accept(String link) {
        return () -> {
            var newcomer = people.stranger();
            newcomer.get(link);
            return newcomer.post(link + "/person", "name", "Bo Li", "password", TestPeople.PASSWORD)
                    .status();
        };
    }

    private static List<Integer> bothAtOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    private long memberships(String email) {
        return db.sql("""
                select count(*) from identity.membership m join identity.person p on p.id = m.person
                 where p.email = :email""").param("email", email).query(Long.class).single();
    }
}
