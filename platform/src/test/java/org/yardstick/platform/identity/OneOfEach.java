package org.yardstick.platform.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** One person for every role, each in an organisation of its own. */
public final class OneOfEach {
    private final TestPeople people;
    private final Map<Role, Viewer> holders = new EnumMap<>(Role.class);

    public OneOfEach(ApplicationContext application) {
        people = new TestPeople(application);
        for (var role : Role.values()) {
            var house = people.organisation(kindFor(role), Names.of("House of " + role.name()));
            holders.put(role, people.person("Person " + role.name(), house, role));
        }
    }

    /** A new session of the person with this role. */
    public String session(Role role) {
        return people.session(holder(role));
    }

    public UUID person(Role role) {
        return holder(role).person();
    }

    /** Where that person holds the role. */
    public UUID organisation(Role role) {
        return holder(role).posts().getFirst().organisation();
    }

    private Viewer holder(Role role) {
        return Objects.requireNonNull(holders.get(role));
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
