package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.guard.Routes.Route;
import org.yardstick.platform.identity.OneOfEach;
import org.yardstick.platform.identity.Role;

/** Every address, tried by a stranger and in every role: the rule that it declares is the rule that is kept. */
@PlatformTest
class AccessTest {
    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    private final TreeSet<String> violations = new TreeSet<>();

    @Test
    void everyAddressDeclaresItsRule() {
        assertThat(Routes.of(context)).isNotEmpty().allMatch(Route::hasRule);
    }

    @Test
    void everyAddressKeepsItsRule() throws IOException {
        var cast = new OneOfEach(context);
        var caller = new Caller(port);
        var table = new AccessTable();
        for (var route : Routes.of(context)) {
            table.begin(route);
            var answer = caller.call(route, Optional.empty());
            judgeStranger(route, answer);
            table.add(answer);
            var session = "";
            for (var role : Role.values()) {
                session = cast.session(role);
                answer = caller.call(route, Optional.of(session));
                judge(route, role, answer);
                table.add(answer);
            }
        }
        table.write();
        assertThat(violations).isEmpty();
    }

    private void judgeStranger(Route route, Caller.Answer answer) {
        var wrong = route.isOpen()
                ? answer.isForbidden() || answer.isFailure()
                : !(answer.asksToSignIn() || (route.pattern().startsWith("/api/") && answer.status() == 401));
        if (wrong) {
            violations.add(route + " answers a stranger with " + answer);
        }
    }

    private void judge(Route route, Role role, Caller.Answer answer) {
        var allowed = route.isOpen() || route.allows(role);
        var wrong = allowed
                ? answer.isForbidden() || answer.isFailure() || (!route.isOpen() && answer.asksToSignIn())
                : !answer.isForbidden();
        if (wrong) {
            violations.add(route + " answers " + role + ", " + (allowed ? "" : "not ") + "allowed, with " + answer);
        }
    }
}
