package org.yardstick.platform.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
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

@PlatformTest
class InvitationScreensTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    Cast cast;
    UUID company;
    Visitor manager;

    @BeforeEach
    void cast() {
        cast = new Cast(application, port);
        company = cast.company();
        manager = cast.signedIn(company, Role.QUALITY_MANAGER);
    }

    @Test
    void somebodyNewJoinsByTheLinkOnceOnly() {
        var email = invite("CONTRIBUTOR", "zh-Hant-HK");
        var link = link(email);
        var newcomer = cast.stranger();
        assertThat(newcomer.get(link).body()).contains(email);
        var weak = newcomer.post(link + "/person", "name", "Bo Li", "hant", "李波", "password", "short");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("value=\"李波\"").doesNotContain("value=\"short\"");
        assertThat(newcomer.post(link + "/person", "name", "Bo Li", "hant", "李波", "password", Cast.PASSWORD)
                        .location())
                .isEqualTo("/");
        assertThat(newcomer.get("/").body()).contains("Bo Li");

        var replay = cast.stranger().get(link);
        assertThat(replay.status()).isEqualTo(410);
        assertThat(replay.body()).contains("has been accepted");
        assertThat(newcomer.post(link + "/person", "name", "Again", "password", Cast.PASSWORD)
                        .status())
                .isEqualTo(409);
        assertThat(manager.get("/organisations/" + company).body()).contains("Bo Li");
    }

    @Test
    void theMailIsInTheLanguageOfTheRecipientAndHeldForTheAdministrator() {
        var email = invite("FRONTLINE", "zh-Hant-HK");
        var administrator = cast.signedIn(cast.body(), Role.ADMINISTRATOR);
        var list = administrator.get("/mails");
        assertThat(list.body()).contains(email).contains("邀請你加入").contains("No mail server is set up");
        assertThat(manager.get("/mails").status()).isEqualTo(403);
    }

    @Test
    void aNewerMailReplacesTheOlderLinkAndARevokedOneOpensNothing() {
        var email = invite("CONTRIBUTOR", "en");
        var first = link(email);
        var id = invitation(email);
        manager.get("/organisations/" + company);
        assertThat(manager.post("/organisations/" + company + "/invitations/" + id + "/links")
                        .status())
                .isEqualTo(303);
        assertThat(cast.stranger().get(first).body()).contains("A newer mail was sent");
        var second = link(email);
        assertThat(cast.stranger().get(second).status()).isEqualTo(200);
        manager.post("/organisations/" + company + "/invitations/" + id + "/revocation");
        assertThat(cast.stranger().get(second).body()).contains("was withdrawn");
        assertThat(manager.post("/organisations/" + company + "/invitations/" + id + "/links")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOldLinkIsToldSo() {
        var email = invite("CONTRIBUTOR", "en");
        db.sql("update identity.invitation_link set expires_at = now() - interval '1 minute' where invitation = :id")
                .param("id", invitation(email))
                .update();
        var answer = cast.stranger().get(link(email));
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("too old");
        assertThat(cast.stranger().get("/invitations/no-such-token").status()).isEqualTo(404);
    }

    @Test
    void somebodyKnownSignsInAndAcceptsOnlyTheirOwn() {
        var known = cast.person(cast.company(), Role.CONTRIBUTOR);
        invite("CONTRIBUTOR", "en", known.email());
        var link = link(known.email());
        assertThat(cast.stranger().get(link).body()).contains("/sign-in?next=" + link);
        var other = cast.signedIn(cast.company(), Role.CONTRIBUTOR);
        other.get(link);
        assertThat(other.post(link + "/acceptance").status()).isEqualTo(409);
        var visitor = cast.signedIn(known);
        visitor.get(link);
        assertThat(visitor.post(link + "/acceptance").location()).isEqualTo("/");
        assertThat(visitor.get("/organisations/" + company).status()).isEqualTo(200);
    }

    @Test
    void nobodyInvitesToARoleThatIsNotTheirsToGrant() {
        var address = "/organisations/" + company;
        manager.get(address + "/invitations/new");
        assertThat(manager.post(address + "/invitations", "email", "x@example.org", "role", "ADMINISTRATOR")
                        .body())
                .contains("You may not grant");
        assertThat(manager.post(address + "/invitations", "email", "x@example.org", "role", "EMPEROR")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRoleIsGrantedAndEndedAndTakesEffectAtOnce() {
        var colleague = cast.person(company, Role.CONTRIBUTOR);
        var visitor = cast.signedIn(colleague);
        var address = "/organisations/" + company;
        manager.get(address);
        manager.post(address + "/memberships", "person", colleague.id().toString(), "role", "FRONTLINE");
        assertThat(manager.post(
                                address + "/memberships",
                                "person",
                                colleague.id().toString(),
                                "role",
                                "FRONTLINE")
                        .status())
                .isEqualTo(409);
        for (var membership : db.sql("select id from identity.current_membership where person = :id")
                .param("id", colleague.id())
                .query(UUID.class)
                .list()) {
            assertThat(visitor.get(address).status()).isEqualTo(200);
            manager.post(address + "/memberships/" + membership + "/end");
        }
        assertThat(visitor.get(address).status()).isEqualTo(404);
        var stranger = cast.person(cast.company(), Role.CONTRIBUTOR);
        assertThat(manager.post(
                                address + "/memberships",
                                "person",
                                stranger.id().toString(),
                                "role",
                                "FRONTLINE")
                        .status())
                .isEqualTo(404);
    }

    private String invite(String role, String language) {
        var email = "invited-" + UUID.randomUUID() + "@example.org";
        invite(role, language, email);
        return email;
    }

    private void invite(String role, String language, String email) {
        manager.get("/organisations/" + company + "/invitations/new");
        var answer = manager.post(
                "/organisations/" + company + "/invitations", "email", email, "role", role, "language", language);
        assertThat(answer.status()).isEqualTo(303);
    }

    private UUID invitation(String email) {
        return db.sql("select id from identity.invitation where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single();
    }

    private String link(String email) {
        var text = db.sql("select body_text from notification.mail where recipient = :email order by id desc limit 1")
                .param("email", email)
                .query(String.class)
                .single();
        var found = Pattern.compile("http://localhost:" + port + "(/invitations/[A-Za-z0-9_-]+)")
                .matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
