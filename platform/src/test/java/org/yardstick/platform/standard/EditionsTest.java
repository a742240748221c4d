package org.yardstick.platform.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.shell.Refused;
import tools.jackson.databind.node.ObjectNode;

@PlatformTest
class EditionsTest {
    @Autowired
    Editions editions;

    @Autowired
    Drafts drafts;

    @Autowired
    ApplicationContext application;

    @Test
    void theShippedStandardIsPublishedAtTheFirstStart() {
        var shipped = editions.published("OSQS", "1.0").orElseThrow();
        assertThat(shipped.published()).isTrue();
        assertThat(Editions.mayRead(shipped, Optional.empty())).isTrue();
        assertThat(editions.published("OSAB", "1.0").orElseThrow().document().subject())
                .isEqualTo(Subject.BODY);
    }

    @Test
    void aStandardStaysForThoseItWasFor() throws IOException {
        var by = new TestPeople(application).secretary();
        var forgotten = OpenStandard.OSAB.document().put("version", "7.2");
        forgotten.remove("for");
        var draft = drafts.add(forgotten, List.of(), by);
        assertThatThrownBy(() -> drafts.publish(draft, by))
                .isInstanceOf(Refused.class)
                .hasMessage("standard.refused.for-others");
    }

    @Test
    void aPublishedEditionIsNeitherPublishedTwiceNorDiscarded() throws IOException {
        var by = new TestPeople(application).secretary();
        var draft = drafts.add(document("7.1"), List.of(), by);
        var twin = drafts.add(document("7.1"), List.of(), by);
        drafts.publish(draft, by);
        assertThat(editions.get(draft).published()).isTrue();
        assertThatThrownBy(() -> drafts.publish(draft, by)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafts.publish(twin, by)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> drafts.discard(draft, by)).isInstanceOf(Refused.class);
    }

    @Test
    void theSameContentHasTheSameHashWhateverItsSpelling() throws IOException {
        var one = EditionCheck.check(document("1.0"));
        var pretty = document("1.0").toPrettyString().getBytes(StandardCharsets.UTF_8);
        assertThat(EditionCheck.read("x.json", pretty).sha256()).isEqualTo(one.sha256());
        assertThat(editions.published("OSQS", "1.0").orElseThrow().sha256()).isEqualTo(one.sha256());
    }

    static ObjectNode document(String version) throws IOException {
        return EditionFiles.assemble(ShippedStandardTest.files()).put("version", version);
    }
}
