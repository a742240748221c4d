package org.yardstick.platform.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Cast;
import org.yardstick.platform.identity.Role;

/** Roles that somebody tries to get, or to keep, by way of invitations. */
@PlatformTest
class InvitationAttacksTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    Cast cast;
    UUID company;
    Cast.Actor manager;

    @BeforeEach
    void cast() {
        cast = new Cast(application, port);
        company = cast.company();
        manager = cast.person(company, Role.QUALITY_MANAGER);
    }

    @Test
    void whoeverLostTheRightToInviteLeavesNoDoorOpen() {
        var email = UUID.randomUUID() + "@example.org";
        invite(cast.signedIn(manager), company, email, "QUALITY_MANAGER");
        var link = link(email);
        db.sql("""
                insert into identity.membership_end (membership, ended_by, ended_at)
                select id, person, now() from identity.membership where person = :person""").param("person", manager.id()).update();
        var newcomer = cast.stranger();
        var page = newcomer.get(link);
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body()).contains("may no longer give this role");
        newcomer.get("/sign-in");
        assertThat(newcomer.post(link + "/person", "name", "Mallory", "password", Cast.PASSWORD)
                        .status())
                .isEqualTo(409);

        var successor = cast.signedIn(company, Role.QUALITY_MANAGER);
        successor.get("/organisations/" + company);
        successor.post("/organisations/" + company + "/invitations/" + invitation(email) + "/links");
        assertThat(cast.stranger().get(link(email)).status()).isEqualTo(200);
    }

    @Test
    void nobodyWhoKeepsTheSchemeInvitesThemselvesToACompanysAnswers() {
        var body = cast.body();
        for (var role : List.of(Role.ADMINISTRATOR, Role.SECRETARIAT)) {
            var keeper = cast.person(body, role);
            var answer = invite(
                    cast.signedIn(keeper),
                    company,
                    keeper.email().toUpperCase(java.util.Locale.ROOT),
                    "QUALITY_MANAGER");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("Nobody gives this role to themselves");
        }
        var judge = cast.person(body, Role.SECRETARIAT);
        var visitor = cast.signedIn(judge);
        visitor.get("/organisations/" + body);
        assertThat(visitor.post(
                                "/organisations/" + body + "/memberships",
                                "person",
                                judge.id().toString(),
                                "role",
                                "JUDGE")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aLinkOpenedTwiceAtTheSameMomentLetsOneIn() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        invite(cast.signedIn(manager), company, email, "CONTRIBUTOR");
        var link = link(email);
        assertThat(bothAtOnce(accept(link), accept(link))).containsExactlyInAnyOrder(303, 409);
        assertThat(memberships(email)).isEqualTo(1);
    }

    @Test
    void twoInvitationsOfOneAddressTakenUpAtTheSameMomentMakeOnePerson() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        var visitor = cast.signedIn(manager);
        invite(visitor, company, email, "CONTRIBUTOR");
        var first = link(email);
        invite(visitor, company, email, "FRONTLINE");
        var second = link(email);
        assertThat(first).isNotEqualTo(second);
        assertThat(bothAtOnce(accept(first), accept(second))).containsExactlyInAnyOrder(303, 409);
        assertThat(memberships(email)).isEqualTo(1);
    }

    @Test
    void whoeverEndsTheirOwnLastRoleComesToAPageThatSaysSo() {
        var visitor = cast.signedIn(manager);
        visitor.get("/organisations/" + company);
        var membership = db.sql("select id from identity.membership where person = :person")
                .param("person", manager.id())
                .query(UUID.class)
                .single();
        var answer = visitor.post("/organisations/" + company + "/memberships/" + membership + "/end");
        assertThat(answer.location()).isEqualTo("/");
        assertThat(visitor.get("/").body()).contains("The role has ended").contains("You hold no role at present");
        assertThat(visitor.get("/organisations/" + company).status()).isEqualTo(404);
    }

    private Callable<Integer> accept(String link) {
        return () -> {
            var newcomer = cast.stranger();
            newcomer.get(link);
            return newcomer.post(link + "/person", "name", "Bo Li", "password", Cast.PASSWORD)
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

    private static Visitor.Answer invite(Visitor visitor, UUID organisation, String email, String role) {
        visitor.get("/organisations/" + organisation + "/invitations/new");
        return visitor.post(
                "/organisations/" + organisation + "/invitations", "email", email, "role", role, "language", "en");
    }

    private long memberships(String email) {
        return db.sql("""
                select count(*) from identity.membership m join identity.person p on p.id = m.person
                 where p.email = :email""").param("email", email).query(Long.class).single();
    }

    private UUID invitation(String email) {
        return db.sql("select id from identity.invitation where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    private String link(String email) {
        var text = db.sql("""
                select body_text from notification.mail where recipient = :email order by id desc limit 1""").param("email", email).query(String.class).single();
        return text.replaceAll("(?s).*(/invitations/[A-Za-z0-9_-]+).*", "$1");
    }
}
