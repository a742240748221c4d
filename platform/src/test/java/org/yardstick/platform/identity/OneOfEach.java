package org.yardstick.platform.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** One person for every role, made through the use cases, and sign-ins for them that need no password. */
public final class OneOfEach {
    private final Sessions sessions;
    private final Map<Role, UUID> people = new EnumMap<>(Role.class);
    private final Map<Role, UUID> places = new EnumMap<>(Role.class);

    public OneOfEach(ApplicationContext context) {
        sessions = context.getBean(Sessions.class);
        var organisations = context.getBean(Organisations.class);
        var all = context.getBean(People.class);
        for (var role : Role.values()) {
            var organisation = organisations.add(
                    new Organisations.Statement(
                            kindFor(role),
                            Names.of("House of " + role.name()),
                            Organisation.Sector.OTHER,
                            "HK",
                            "Hong Kong",
                            10),
                    Optional.empty());
            var email = role.name() + "-" + UUID.randomUUID() + "@cast.example";
            var person = all.add(email, Names.of("Person " + role.name()), Optional.empty());
            all.grant(person, organisation, role, Optional.of(person));
            people.put(role, person);
            places.put(role, organisation);
        }
    }

    /** A new session of the person with this role. */
    public String session(Role role) {
        return sessions.open(person(role), "test", "");
    }

    public UUID person(Role role) {
        return java.util.Objects.requireNonNull(people.get(role));
    }

    /** Where that person holds the role. */
    public UUID organisation(Role role) {
        return java.util.Objects.requireNonNull(places.get(role));
    }

    private static Organisation.Kind kindFor(Role role) {
        return switch (role) {
            case ADMINISTRATOR, SECRETARIAT, COMMITTEE_MEMBER, ASSESSOR, DECIDER, JUDGE, TRAINER ->
                Organisation.Kind.BODY;
            case RESEARCHER -> Organisation.Kind.INSTITUTION;
            case CONSORTIUM_MEMBER, QUALITY_MANAGER, CONTRIBUTOR, FRONTLINE -> Organisation.Kind.COMPANY;
        };
    }
}
