package org.yardstick.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.notification.Mailbox;

@PlatformTest
@DirtiesContext
class OpenIdScreensTest {
    private static final SmallProvider PROVIDER = new SmallProvider();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("yardstick.openid.issuer", PROVIDER::issuer);
        settings.add("yardstick.openid.client-id", () -> "yardstick");
        settings.add("yardstick.openid.client-secret", () -> "not so secret");
        settings.add("yardstick.openid.name", () -> "Harbour ID");
    }

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    TestPeople people;
    Viewer actor;

    @BeforeEach
    void newPeople() {
        people = new TestPeople(application);
        actor = people.withPassword(people.person(people.company(), Role.CONTRIBUTOR));
        PROVIDER.subject = UUID.randomUUID().toString();
        PROVIDER.audience = "yardstick";
    }

    @Test
    void anAccountThatIsLinkedToNobodyGetsNobodyIn() {
        var stranger = people.stranger();
        assertThat(stranger.get("/sign-in").body()).contains("Sign in with Harbour ID");
        assertThat(walk(stranger, "/sign-in/openid/provider")).isEqualTo("/sign-in?openid=unknown");
        assertThat(stranger.get("/sign-in?openid=unknown").body()).contains("not linked to anybody");
        assertThat(stranger.get("/account").location()).startsWith("/sign-in");
    }

    @Test
    void itsOwnerLinksItAndComesInByIt() {
        var owner = people.visitor(actor);
        assertThat(link(owner)).isEqualTo("/account");
        assertThat(owner.get("/account").body()).contains("The account is linked");
        var again = people.stranger();
        assertThat(walk(again, "/sign-in/openid/provider?next=%2Faccount")).isEqualTo("/account");
        assertThat(again.get("/account").body()).contains(actor.email());

        var other = people.visitor(people.company(), Role.CONTRIBUTOR);
        link(other);
        assertThat(other.get("/account").body())
                .contains("linked to somebody else")
                .contains("alert-warning");

        owner.get("/account");
        owner.post("/account/openid/removal");
        assertThat(walk(people.stranger(), "/sign-in/openid/provider")).isEqualTo("/sign-in?openid=unknown");
    }

    @Test
    void anAnswerCountsOnceInTheBrowserThatAsked() {
        var owner = people.visitor(actor);
        owner.post("/account/openid");
        var answer = answer(owner.get("/sign-in/openid/provider").location());
        assertThat(people.stranger().get(answer).location()).isEqualTo("/sign-in?openid=failed");
        assertThat(owner.get(answer).location()).isEqualTo("/account");
        assertThat(owner.get(answer).location()).isEqualTo("/sign-in?openid=failed");
    }

    /** A page elsewhere sends the browser to the provider, where somebody else is signed in by then. */
    @Test
    void nobodysAccountIsLinkedUnlessTheyAskedForItHere() {
        var owner = people.visitor(actor);
        assertThat(walk(owner, "/sign-in/openid/provider")).isEqualTo("/sign-in?openid=unknown");
        assertThat(walk(people.stranger(), "/sign-in/openid/provider")).isEqualTo("/sign-in?openid=unknown");
    }

    @Test
    void aTokenForAnotherApplicationIsNotAccepted() {
        PROVIDER.audience = "another application";
        assertThat(walk(people.visitor(actor), "/sign-in/openid/provider")).isEqualTo("/sign-in?openid=failed");
    }

    @Test
    void anInvitationIsTakenUpByTheAddressThatTheProviderVerifiedAndByNoOther() {
        var company = people.company();
        var manager = people.visitor(company, Role.QUALITY_MANAGER);
        var invited = UUID.randomUUID().toString();
        manager.get("/organisations/" + company + "/invitations/new");
        manager.post(
                "/organisations/" + company + "/invitations",
                "email",
                invited + "@example.org",
                "role",
                "CONTRIBUTOR",
                "language",
                "en");
        var link = new Mailbox(application).link(invited + "@example.org", "/invitations");
        var visitor = people.stranger();
        assertThat(visitor.get(link).body()).contains("Join with Harbour ID");
        assertThat(walk(visitor, "/sign-in/openid/provider?invitation=" + link.substring("/invitations/".length())))
                .isEqualTo("/sign-in?openid=failed");
        PROVIDER.subject = invited;
        assertThat(walk(visitor, "/sign-in/openid/provider?invitation=" + link.substring("/invitations/".length())))
                .isEqualTo("/");
        assertThat(visitor.get("/organisations/" + company).status()).isEqualTo(200);
        assertThat(walk(people.stranger(), "/sign-in/openid/provider")).isEqualTo("/");
    }

    private String link(Visitor visitor) {
        visitor.get("/account");
        return walk(visitor, visitor.post("/account/openid").location());
    }

    private String walk(Visitor visitor, String from) {
        return visitor.get(answer(visitor.get(from).location())).location();
    }

    /** What the provider sends the browser back to. */
    private String answer(String question) {
        try {
            assertThat(question).startsWith(PROVIDER.issuer() + "/authorize?").contains("nonce=");
            var response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(question)).build(), HttpResponse.BodyHandlers.discarding());
            return response.headers().firstValue("Location").orElseThrow().replace("http://localhost:" + port, "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
