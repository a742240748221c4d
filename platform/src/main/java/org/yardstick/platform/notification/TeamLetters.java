package org.yardstick.platform.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.team.TeamNews;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.PublicAddress;
import org.yardstick.platform.shell.Words;

/** Letters about audit teams: to whoever is appointed, to the office that asked, and to the client who may object. */
@Component
class TeamLetters {
    private final Mails mails;
    private final People people;
    private final PublicAddress address;

    TeamLetters(Mails mails, People people, PublicAddress address) {
        this.mails = mails;
        this.people = people;
        this.address = address;
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

    /** @param whom it is about */
    private void write(List<UUID> recipients, String what, TeamNews news, String path, UUID whom) {
        var about = news.about();
        var name = people.names(List.of(whom)).get(whom);
        for (var recipient : recipients) {
            people.viewer(recipient).ifPresent(reader -> {
                var parts = new ArrayList<Object>(List.of(about.organisationNames(), about.bodyNames()));
                parts.add(name == null ? "" : name);
                mails.write(reader.email(), letter(reader, what, about, path, parts));
            });
        }
    }

    /** Reasons stand on the page behind the link, where only those read them who may. */
    private Letter letter(Viewer reader, String what, TeamNews.About about, String path, List<Object> parts) {
        var language = reader.language().orElse(Language.ENGLISH);
        var words = Words.in(language);
        parts.add(words.date(about.first()));
        parts.add(words.date(about.last()));
        var filled = parts.toArray();
        return new Letter(
                language,
                words.say("notification.team." + what + ".subject", filled),
                List.of(words.say("notification.team." + what + ".text", filled)),
                words.say("notification.team.action"),
                address.of(path));
    }
}
