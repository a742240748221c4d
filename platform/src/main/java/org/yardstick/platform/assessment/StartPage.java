package org.yardstick.platform.assessment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.Subject;

/** Starting an assessment: what can be chosen, and what was chosen or typed so far. */
public record StartPage(Choice choice, List<Company> companies, Edition edition, List<Earlier> earlier) {

    /** What the form holds. */
    public record Choice(
            UUID organisation,
            String profile,
            String name,
            String year,
            String scope,
            String unit,
            Set<String> sites,
            Set<String> facts,
            String target,
            String earlier) {
        static Choice of(Assessment assessment, Particulars stated) {
            return new Choice(
                    assessment.organisation(),
                    assessment.profile(),
                    stated.name(),
                    String.valueOf(stated.year()),
                    stated.scope(),
                    String.valueOf(stated.unit()),
                    stated.sites().stream().map(UUID::toString).collect(Collectors.toSet()),
                    stated.facts(),
                    stated.target().orElse(""),
                    "");
        }
    }

    /** @param subject whose standard it is assessed against */
    public record Company(UUID id, Names names, Subject subject, String sector, List<Place> sites, List<Place> units) {}

    /** A site or a unit. */
    public record Place(UUID id, Names names, String detail, boolean businessUnit) {}

    /** An assessment to take answers over from. */
    public record Earlier(UUID id, String name, int year) {}

    public Company company() {
        return companies.stream()
                .filter(one -> one.id().equals(choice.organisation))
                .findFirst()
                .orElse(companies.getFirst());
    }
}
