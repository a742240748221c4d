package org.yardstick.platform.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

class InvitationScreensTest extends InvitationScreens {
    @Test
    void somebodyNewJoinsByTheLinkOnceOnly() {
        var email = invite("CONTRIBUTOR", "zh-Hant-HK");
        var link = link(email);
        var newcomer = people.stranger();
        assertThat(newcomer.get(link).body()).contains(email);
        var weak = newcomer.post(link + "/person", "name", "Bo Li", "hant", "李波", "password", "short");
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("value=\"李波\"").doesNotContain("value=\"short\"");
        assertThat(newcomer.post(link + "/person", "name", "Bo Li", "hant", "李波", "password", TestPeople.PASSWORD)
                        .location())
                .isEqualTo("/");
        assertThat(newcomer.get("/").body()).contains("Bo Li");

        var replay = people.stranger().get(link);
        assertThat(replay.status()).isEqualTo(410);
        assertThat(replay.body()).contains("has been accepted");
        assertThat(newcomer.post(link + "/person", "name", "Again", "password", TestPeople.PASSWORD)
                        .status())
                .isEqualTo(409);
        assertThat(visitor.get("/organisations/" + company).body()).contains("Bo Li");
    }

    @Test
    void theMailIsInTheLanguageOfTheRecipientAndHeldForTheAdministrator() {
        var email = invite("FRONTLINE", "zh-Hant-HK");
        var administrator = people.visitor(people.body(), Role.ADMINISTRATOR);
        var list = administrator.get("/mails");
        assertThat(list.body()).contains(email).contains("邀請你加入").contains("No mail server is set up");
        assertThat(visitor.get("/mails").status()).isEqualTo(403);
    }

    @Test
    void aNewerMailReplacesTheOlderLinkAndARevokedOneOpensNothing() {
        var email = invite("CONTRIBUTOR", "en");
        var first = link(email);
        var id = invitation(email);
        visitor.get("/organisations/" + company);
        assertThat(visitor.post("/organisations/" + company + "/invitations/" + id + "/links")
                        .status())
                .isEqualTo(303);
        assertThat(people.stranger().get(first).body()).contains("A newer mail was sent");
        var second = link(email);
        assertThat(people.stranger().get(second).status()).isEqualTo(200);
        visitor.post("/organisations/" + company + "/invitations/" + id + "/revocation");
        assertThat(people.stranger().get(second).body()).contains("was withdrawn");
        assertThat(visitor.post("/organisations/" + company + "/invitations/" + id + "/links")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anOldLinkIsToldSo() {
        var email = invite("CONTRIBUTOR", "en");
        db.sql("update identity.invitation_link set expires_at = now() - interval '1 minute' where invitation = :id")
                .param("id", invitation(email))
                .update();
        var answer = people.stranger().get(link(email));
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("too old");
        assertThat(people.stranger().get("/invitations/no-such-token").status()).isEqualTo(404);
    }

    @Test
    void somebodyKnownSignsInAndAcceptsOnlyTheirOwn() {
        var known = people.person(people.company(), Role.CONTRIBUTOR);
        invite("CONTRIBUTOR", "en", known.email());
        var link = link(known.email());
        assertThat(people.stranger().get(link).body()).contains("/sign-in?next=" + link);
        var other = people.visitor(people.company(), Role.CONTRIBUTOR);
        other.get(link);
        assertThat(other.post(link + "/acceptance").status()).isEqualTo(409);
        var guest = people.visitor(known);
        guest.get(link);
        assertThat(guest.post(link + "/acceptance").location()).isEqualTo("/");
        assertThat(guest.get("/organisations/" + company).status()).isEqualTo(200);
    }

    @Test
    void nobodyInvitesToARoleThatIsNotTheirsToGrant() {
        var address = "/organisations/" + company;
        visitor.get(address + "/invitations/new");
        assertThat(visitor.post(address + "/invitations", "email", "x@example.org", "role", "ADMINISTRATOR")
                        .body())
                .contains("You may not grant");
        assertThat(visitor.post(address + "/invitations", "email", "x@example.org", "role", "EMPEROR")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRoleIsGrantedAndEndedAndTakesEffectAtOnce() {
        var colleague = people.person(company, Role.CONTRIBUTOR);
        var guest = people.visitor(colleague);
        var address = "/organisations/" + company;
        visitor.get(address);
        visitor.post(address + "/memberships", "person", colleague.person().toString(), "role", "FRONTLINE");
        assertThat(visitor.post(
                                address + "/memberships",
                                "person",
                                colleague.person().toString(),
                                "role",
                                "FRONTLINE")
                        .status())
                .isEqualTo(409);
        for (var membership : db.sql("select id from identity.current_membership where person = :id")
                .param("id", colleague.person())
                .query(UUID.class)
                .list()) {
            assertThat(guest.get(address).status()).isEqualTo(200);
            visitor.post(address + "/memberships/" + membership + "/end");
        }
        assertThat(guest.get(address).status()).isEqualTo(404);
        var stranger = people.person(people.company(), Role.CONTRIBUTOR);
        assertThat(visitor.post(
                                address + "/memberships",
                                "person",
                                stranger.person().toString(),
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
        assertThat(invite(visitor, company, email, role, language).status()).isEqualTo(303);
    }
}
