package org.yardstick.platform.register.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.shell.PublicAddress;

@PlatformTest
class StatusListsTest {
    @Autowired
    ApplicationContext application;

    private final BitSet set = new BitSet();
    private long changes;
    private int made;
    private StatusList list;

    @BeforeEach
    void aList() {
        list = new StatusList(new TestPeople(application).body(), StatusPurpose.REVOCATION, 1);
    }

    private StatusLists lists(String now) {
        var register = new StatusOf() {
            @Override
            public Optional<Mark> mark(StatusList asked) {
                return asked.number() == 1
                        ? Optional.of(new Mark(Instant.parse("2026-11-23T08:00:00.123Z"), changes))
                        : Optional.empty();
            }

            @Override
            public StatusBits bits(StatusList asked) {
                made++;
                return StatusBits.of(set, StatusBits.USUAL_SIZE);
            }
        };
        var beans = new StaticListableBeanFactory();
        beans.addBean("register", register);
        return new StatusLists(
                beans.getBeanProvider(StatusOf.class),
                application.getBean(IssuerKeys.class),
                application.getBean(DidDocuments.class),
                application.getBean(PublicAddress.class),
                java.time.Clock.fixed(Instant.parse(now), java.time.ZoneOffset.UTC));
    }

    @Test
    void aListIsMadeAnewOnlyWhenSomethingHasChanged() {
        var lists = lists("2026-11-23T09:00:00Z");
        var first = lists.published(list).orElseThrow();
        assertThat(lists.published(list)).contains(first);
        assertThat(made).isEqualTo(1);
        set.set(5);
        changes++;
        var second = StrictJson.object(lists.published(list).orElseThrow());
        assertThat(made).isEqualTo(2);
        assertThat(StatusBits.decoded(
                                second.at("/credentialSubject/encodedList").asString())
                        .isSet(5))
                .isTrue();
        assertThat(second.path("validFrom").asString()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(second.path("validUntil").asString()).isEqualTo("2026-11-30T08:00:00Z");
    }

    @Test
    void nodesThatMakeTheSameListMakeTheSameBytes() {
        assertThat(lists("2026-11-23T09:00:00Z").published(list))
                .isEqualTo(lists("2026-11-23T22:00:00Z").published(list));
    }

    @Test
    void theNextDayItIsFresh() {
        var next =
                StrictJson.object(lists("2026-11-24T09:00:00Z").published(list).orElseThrow());
        assertThat(next.path("validFrom").asString()).isEqualTo("2026-11-24T00:00:00Z");
    }

    @Test
    void aStolenKeySignsNoListAnyLonger() {
        var keys = application.getBean(IssuerKeys.class);
        var lists = lists("2026-11-23T09:00:00Z");
        lists.published(list);
        var people = new TestPeople(application);
        UUID keeper = people.person(list.body(), org.yardstick.platform.identity.Role.ADMINISTRATOR)
                .person();
        keys.revoke(keys.of(list.body()).getFirst().id(), keeper);
        assertThat(StrictJson.object(lists.published(list).orElseThrow())
                        .at("/proof/verificationMethod")
                        .asString())
                .endsWith("#ed25519-2");
    }

    @Test
    void aListThatTheRegisterDoesNotKnowIsNone() {
        assertThat(lists("2026-11-23T09:00:00Z").published(new StatusList(list.body(), StatusPurpose.REVOCATION, 2)))
                .isEmpty();
    }
}
