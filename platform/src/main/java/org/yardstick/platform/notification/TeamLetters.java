package org.yardstick.platform.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.team.TeamNews;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.notification.Circular.Content;

/** Letters about audit teams: to whoever is appointed, to the office that asked, and to the client who may object. */
@Component
class TeamLetters {
    private final Circular circular;
    private final People people;

    TeamLetters(Circular circular, People people) {
        this.circular = circular;
        this.people = people;
    }

    @EventListener
    void tell(TeamNews.Appointed one) {
        write(List.of(one.person()), "appointed", one, "/appointments/" + one.appointment(), one.person());
        write(client(one), "client", one, page(one), one.person());
    }

    @EventListener
    void tell(TeamNews.Answered one) {
        write(office(one), one.accepted() ? "accepted" : "declined", one, page(one), one.person());
    }

    @EventListener
    void tell(TeamNews.Released one) {
        write(List.of(one.person()), "released", one, "/appointments", one.person());
    }

    @EventListener
    void tell(TeamNews.ObjectionRaised one) {
        write(office(one), "objection", one, page(one), one.person());
    }

    @EventListener
    void tell(TeamNews.ObjectionDecided one) {
        write(client(one), one.upheld() ? "upheld" : "dismissed", one, page(one), one.person());
    }

    @EventListener
    void tell(TeamNews.Moved one) {
        write(one.people(), "moved", one, "/appointments", one.about().by());
        write(client(one), "moved", one, page(one), one.about().by());
    }

    private static String page(TeamNews news) {
        return news.about().path();
    }

    private List<UUID> office(TeamNews news) {
        return members(news.about().body(), Role.SECRETARIAT);
    }

    private List<UUID> client(TeamNews news) {
        return members(news.about().organisation(), Role.QUALITY_MANAGER);
    }

    private List<UUID> members(UUID organisation, Role role) {
        return people.members(organisation, role).stream()
                .map(People.Member::person)
                .distinct()
                .toList();
    }

    /**
     * Reasons stand on the page behind the link, where only those read them who may.
     *
     * @param whom it is about
     */
    private void write(List<UUID> recipients, String what, TeamNews news, String path, UUID whom) {
        var about = news.about();
        var name = Optional.ofNullable(people.names(List.of(whom)).get(whom));
        var content = new Content(
                "notification.team." + what,
                path,
                about.organisationNames(),
                about.bodyNames(),
                name.<Object>map(names -> names).orElse(""),
                about.first(),
                about.last());
        recipients.forEach(recipient -> circular.send(recipient, content));
    }
}
