package org.yardstick.platform.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Open;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published standards for programs: the document itself is the answer, so that its hash can be checked. */
@RestController
class StandardApi {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Editions editions;

    StandardApi(Editions editions) {
        this.editions = editions;
    }

    /** An edition in the list. */
    record Listed(
            String code,
            String version,
            String name,
            LocalDate effective,
            String readers,
            String sha256,
            String href) {}

    @Open
    @GetMapping("/api/v1/standards")
    List<Listed> all(Optional<Viewer> viewer) {
        return editions.standings(viewer).stream()
                .filter(Editions.Standing::published)
                .map(standing -> listed(editions.get(standing.id())))
                .toList();
    }

    private static Listed listed(Edition edition) {
        var document = edition.document();
        var name = edition.texts(document.languages().getFirst()).name();
        return new Listed(
                document.code(),
                document.version(),
                name,
                document.effective(),
                document.readers(),
                edition.sha256(),
                "/api/v1/standards/" + document.code() + "/" + document.version());
    }

    /** The canonical JSON (RFC 8785), whose SHA-256 is the entity tag and the edition's content hash. */
    @Open
    @GetMapping("/api/v1/standards/{code}/{version}")
    ResponseEntity<String> edition(Edition edition) {
        return ResponseEntity.ok()
                .eTag('"' + edition.sha256() + '"')
                .contentType(MediaType.APPLICATION_JSON)
                .body(editions.canonical(edition.id()));
    }

    /** One criterion as the document has it, with its words by language and the influences on it and from it. */
    @Open
    @GetMapping("/api/v1/standards/{code}/{version}/criteria/{criterion}")
    ObjectNode criterion(Edition edition, @PathVariable String criterion) {
        var document = JSON.readTree(editions.canonical(edition.id()));
        var answer = JSON.createObjectNode();
        for (JsonNode one : document.path("criteria")) {
            if (one.path("code").asString().equals(criterion)) {
                answer.setAll((ObjectNode) one);
            }
        }
        if (answer.isEmpty()) {
            throw new NotFound();
        }
        var influences = answer.putArray("influences");
        for (JsonNode one : document.path("influences")) {
            if (one.path("from").asString().equals(criterion)
                    || one.path("to").asString().equals(criterion)) {
                influences.add(one);
            }
        }
        var texts = answer.putObject("texts");
        for (var language : document.path("texts").properties()) {
            texts.set(language.getKey(), language.getValue().path("criteria").path(criterion));
        }
        return answer;
    }
}
