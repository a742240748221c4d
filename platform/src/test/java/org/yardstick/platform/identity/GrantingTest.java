package org.yardstick.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yardstick.platform.identity.Organisation.Kind;
import org.yardstick.platform.shell.Refused;

class GrantingTest {
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADMINISTRATOR      | elsewhere | BODY        | ADMINISTRATOR SECRETARIAT COMMITTEE_MEMBER ASSESSOR DECIDER JUDGE RESEARCHER TRAINER QUALITY_MANAGER CONTRIBUTOR
            ADMINISTRATOR      | elsewhere | COMPANY     | CONSORTIUM_MEMBER QUALITY_MANAGER CONTRIBUTOR FRONTLINE
            ADMINISTRATOR      | elsewhere | INSTITUTION | RESEARCHER CONSORTIUM_MEMBER QUALITY_MANAGER CONTRIBUTOR FRONTLINE
            SECRETARIAT        | here      | BODY        | SECRETARIAT COMMITTEE_MEMBER ASSESSOR DECIDER JUDGE RESEARCHER TRAINER QUALITY_MANAGER CONTRIBUTOR
            SECRETARIAT        | elsewhere | BODY        | -
            SECRETARIAT        | elsewhere | COMPANY     | QUALITY_MANAGER
            SECRETARIAT        | elsewhere | INSTITUTION | QUALITY_MANAGER
            QUALITY_MANAGER    | here      | COMPANY     | CONSORTIUM_MEMBER QUALITY_MANAGER CONTRIBUTOR FRONTLINE
            QUALITY_MANAGER    | elsewhere | COMPANY     | -
            QUALITY_MANAGER    | elsewhere | BODY        | -
            QUALITY_MANAGER    | here      | BODY        | CONTRIBUTOR
            QUALITY_MANAGER    | here      | INSTITUTION | RESEARCHER CONSORTIUM_MEMBER QUALITY_MANAGER CONTRIBUTOR FRONTLINE
            """)
    void whoMayGrantWhat(Role held, String where, Kind kind, String expected) {
        var granter = viewer(new Viewer.Post(where.equals("here") ? HERE : ELSEWHERE, held));
        assertThat(Granting.grantable(granter, HERE, kind)).isEqualTo(roles(expected));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "SECRETARIAT", "QUALITY_MANAGER"})
    void whoeverKeepsNobodyGrantsNothing(Role held) {
        for (var kind : Kind.values()) {
            assertThat(Granting.grantable(viewer(new Viewer.Post(HERE, held)), HERE, kind))
                    .isEmpty();
        }
    }

    @Test
    void everyRoleFitsSomeKindAndOnlyThoseWhoAnswerForAssessmentsFitAll() {
        for (var role : Role.values()) {
            var kinds = EnumSet.allOf(Kind.class);
            kinds.removeIf(kind -> !role.fits(kind));
            assertThat(kinds).as(role.name()).isNotEmpty();
            assertThat(kinds.equals(EnumSet.allOf(Kind.class)))
                    .as(role.name())
                    .isEqualTo(role == Role.QUALITY_MANAGER || role == Role.CONTRIBUTOR);
        }
    }

    @Test
    void nobodyEndsTheLastAdministrator() {
        var administrator = viewer(new Viewer.Post(HERE, Role.ADMINISTRATOR));
        assertThatCode(() -> Granting.checkEnd(administrator, Role.ADMINISTRATOR, HERE, Kind.BODY, 2))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Granting.checkEnd(administrator, Role.ADMINISTRATOR, HERE, Kind.BODY, 1))
                .isInstanceOf(Refused.class)
                .hasMessage("identity.membership.last-administrator");
    }

    @Test
    void aSecretariatDoesNotEndAnAdministrator() {
        var secretariat = viewer(new Viewer.Post(HERE, Role.SECRETARIAT));
        assertThatThrownBy(() -> Granting.checkEnd(secretariat, Role.ADMINISTRATOR, HERE, Kind.BODY, 5))
                .hasMessage("identity.membership.not-yours");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADMINISTRATOR   | elsewhere | BODY        | KEEPS
            ADMINISTRATOR   | elsewhere | COMPANY     | KEEPS
            SECRETARIAT     | here      | BODY        | KEEPS
            SECRETARIAT     | elsewhere | BODY        | SEES
            SECRETARIAT     | elsewhere | COMPANY     | KEEPS
            SECRETARIAT     | elsewhere | INSTITUTION | KEEPS
            QUALITY_MANAGER | here      | COMPANY     | KEEPS
            QUALITY_MANAGER | elsewhere | COMPANY     | NONE
            QUALITY_MANAGER | here      | BODY        | KEEPS
            CONTRIBUTOR     | here      | COMPANY     | SEES
            CONTRIBUTOR     | elsewhere | COMPANY     | NONE
            ASSESSOR        | here      | BODY        | SEES
            ASSESSOR        | elsewhere | COMPANY     | NONE
            JUDGE           | elsewhere | COMPANY     | NONE
            """)
    void howFarSomebodyReaches(Role held, String where, Kind kind, Reach expected) {
        var viewer = viewer(new Viewer.Post(where.equals("here") ? HERE : ELSEWHERE, held));
        var organisation =
                new Organisation(HERE, kind, Names.of("Here"), Organisation.Sector.RETAIL, "HK", "Hong Kong", 10);
        assertThat(Reach.of(viewer, organisation)).isEqualTo(expected);
    }

    private static Viewer viewer(Viewer.Post... posts) {
        return new Viewer(UUID.randomUUID(), Names.of("Ada"), "ada@example.org", Optional.empty(), List.of(posts));
    }

    private static List<Role> roles(String names) {
        var wanted = Set.of(names.strip().split(" "));
        return List.of(Role.values()).stream()
                .filter(role -> wanted.contains(role.name()))
                .toList();
    }
}
