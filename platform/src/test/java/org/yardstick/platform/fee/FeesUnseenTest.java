package org.yardstick.platform.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** No address of fees is open to those who assess or decide, and the rule of who sees what is this table. */
@PlatformTest
class FeesUnseenTest {
    private static final UUID BODY = new UUID(1, 1);
    private static final UUID COMPANY = new UUID(1, 2);
    private static final UUID ELSEWHERE = new UUID(1, 3);
    private static final Set<Role> JUDGING = Set.of(Role.ASSESSOR, Role.DECIDER);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void noAddressOfFeesOrOffersAllowsWhoeverAssessesOrDecides() {
        var open = new ArrayList<String>();
        var seen = new ArrayList<String>();
        handlers.getHandlerMethods().forEach((address, handler) -> {
            var path = address.getPatternValues().toString();
            if (path.contains("/fees") || path.contains("/offers")) {
                seen.add(path);
                var rule = handler.getMethodAnnotation(Allows.class);
                if (rule == null
                        || rule.value().length == 0
                        || List.of(rule.value()).stream().anyMatch(JUDGING::contains)) {
                    open.add(path);
                }
            }
        });
        assertThat(seen).hasSizeGreaterThan(8);
        assertThat(open).isEmpty();
    }

    @Test
    void everyPairOfRolesAnywhereSeesWhatTheTableSays() {
        for (var first : posts()) {
            for (var second : posts()) {
                var viewer = viewer(first, second);
                assertThat(Sight.of(viewer, BODY, COMPANY))
                        .as(first + " " + second)
                        .isEqualTo(expected(first, second));
            }
        }
    }

    private static Sight expected(Viewer.Post... posts) {
        for (var post : posts) {
            if (JUDGING.contains(post.role())) {
                return Sight.NONE;
            }
        }
        if (List.of(posts).contains(new Viewer.Post(BODY, Role.SECRETARIAT))) {
            return Sight.KEEPS;
        }
        return List.of(posts).contains(new Viewer.Post(COMPANY, Role.QUALITY_MANAGER)) ? Sight.READS : Sight.NONE;
    }

    private static List<Viewer.Post> posts() {
        var posts = new ArrayList<Viewer.Post>();
        for (var role : Role.values()) {
            for (var place : List.of(BODY, COMPANY, ELSEWHERE)) {
                posts.add(new Viewer.Post(place, role));
            }
        }
        return posts;
    }

    private static Viewer viewer(Viewer.Post... posts) {
        return new Viewer(new UUID(0, 9), Names.of("X"), "x@example.org", java.util.Optional.empty(), List.of(posts));
    }
}
