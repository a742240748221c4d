package org.yardstick.platform.accreditation.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.standard.exchange.Oscal;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who has to do with an audit, in which role, and where: what every OSCAL document of it names at its head. */
record OscalPeople(OscalCase of) {
    /** Roles of OSCAL that are not on the team. */
    private static final String CLIENT = "client";

    private static final String BODY = "body";

    void into(ObjectNode metadata) {
        metadata.set("roles", roles());
        if (!of.facts().plan().sites().isEmpty()) {
            metadata.set("locations", locations());
        }
        metadata.set("parties", parties());
        metadata.set("responsible-parties", responsible());
    }

    private List<String> teamRoles() {
        return of.facts().plan().team().stream()
                .map(CaseFacts.Member::role)
                .distinct()
                .toList();
    }

    private ArrayNode roles() {
        var roles = Oscal.array();
        var ids = new ArrayList<>(List.of(CLIENT, BODY));
        ids.addAll(teamRoles());
        ids.forEach(id -> roles.addObject().put("id", id).put("title", of.word("role." + id)));
        return roles;
    }

    private ArrayNode locations() {
        var locations = Oscal.array();
        for (var site : of.facts().plan().sites()) {
            var location = locations
                    .addObject()
                    .put("uuid", of.site(site.site()).toString())
                    .put("title", of.name(site.names()));
            var address = location.putObject("address");
            if (!site.city().isBlank()) {
                address.put("city", site.city().strip());
            }
            address.put("country", site.country());
            if (!site.chosenAs().isEmpty()) {
                location.putArray("props").add(Oscal.prop("chosen-as", site.chosenAs()));
            }
        }
        return locations;
    }

    private ArrayNode parties() {
        var parties = Oscal.array();
        party(parties, of.client(), "organization", of.facts().of().organisationName());
        party(parties, of.body(), "organization", of.facts().of().bodyName());
        of.facts().plan().team().stream()
                .collect(Collectors.toMap(
                        CaseFacts.Member::person,
                        CaseFacts.Member::names,
                        (one, again) -> one,
                        java.util.LinkedHashMap::new))
                .forEach((person, names) -> party(parties, of.person(person), "person", names));
        return parties;
    }

    private void party(ArrayNode parties, UUID id, String type, Names names) {
        parties.addObject()
                .put("uuid", id.toString())
                .put("type", type)
                .put("name", names.in(of.words().language()));
    }

    private ArrayNode responsible() {
        var responsible = Oscal.array();
        responsible(responsible, CLIENT, List.of(of.client()));
        responsible(responsible, BODY, List.of(of.body()));
        for (var role : teamRoles()) {
            responsible(
                    responsible,
                    role,
                    of.facts().plan().team().stream()
                            .filter(one -> one.role().equals(role))
                            .map(one -> of.person(one.person()))
                            .toList());
        }
        return responsible;
    }

    private static void responsible(ArrayNode all, String role, List<UUID> parties) {
        var ids = all.addObject().put("role-id", role).putArray("party-uuids");
        parties.forEach(party -> ids.add(party.toString()));
    }
}
