package org.yardstick.platform.demo.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Sites;
import org.yardstick.platform.identity.Units;
import org.yardstick.platform.shell.Language;

/** Who takes part in the sample scheme; none of them exists. */
public record Cast(List<Member> bodies, List<Member> companies) {

    /**
     * An organisation with its people.
     *
     * @param key by which the plan knows it
     * @param unitSites where a unit serves that does not serve everywhere: the English names of the sites, by that of the unit
     * @param language in which it answers
     */
    public record Member(
            String key,
            Organisation.Kind kind,
            Names names,
            Organisation.Sector sector,
            String country,
            String city,
            int headcount,
            Language language,
            List<Sites.Statement> sites,
            List<Units.Statement> units,
            Map<String, List<String>> unitSites,
            List<Player> people,
            Course course) {

        public Player manager() {
            return with(Role.QUALITY_MANAGER).getFirst();
        }

        public List<Player> with(Role role) {
            return people.stream().filter(one -> one.roles().contains(role)).toList();
        }

        /** The quality manager first, then those who contribute. */
        public List<Player> answering() {
            return Stream.concat(Stream.of(manager()), with(Role.CONTRIBUTOR).stream())
                    .toList();
        }

        /** The sites where a unit serves, or the whole company. */
        public List<Sites.Statement> sitesOf(Optional<Units.Statement> unit) {
            var only = unit.map(one -> unitSites.getOrDefault(one.names().en(), List.of()))
                    .orElse(List.of());
            return sites.stream()
                    .filter(site -> only.isEmpty() || only.contains(site.names().en()))
                    .toList();
        }

        public boolean isMain() {
            return key.equals("tidewell");
        }
    }

    /**
     * How a company fares over the years.
     *
     * @param maturity where it stood in 2024, on the scale of the scores
     * @param growth what it gains a year
     * @param since its first year
     * @param now how far its assessment of the last year is; a body has none
     */
    public record Course(double maturity, double growth, int since, Stage now) {
        /** From about there on a company aims at the highest level, which only a business unit can reach. */
        public boolean aimsHighest() {
            return maturity >= 6.6;
        }
    }

    /** How far an assessment has come. */
    public enum Stage {
        NONE,
        STARTED,
        IN_PROGRESS,
        COMPLETE,
        SIGNED,
        REOPENED;

        public boolean isFullyAnswered() {
            return this == COMPLETE || this == SIGNED || this == REOPENED;
        }
    }

    /**
     * @param shown for which role this person is offered on the sign-in page
     * @param waits what waits for them when the story ends, for those who wonder as whom to sign in
     */
    public record Player(String email, Names names, List<Role> roles, Optional<Role> shown, String waits) {}

    public Stream<Member> all() {
        return Stream.concat(bodies.stream(), companies.stream());
    }

    /** The first {@code number} companies, and all bodies. */
    public Cast ofCompanies(int number) {
        return new Cast(bodies, companies.stream().limit(number).toList());
    }
}
