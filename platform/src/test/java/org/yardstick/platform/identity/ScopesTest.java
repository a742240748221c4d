package org.yardstick.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yardstick.platform.PlatformTest;

@PlatformTest
class ScopesTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void scopesAreNamedUnderApiAndOnlyThere() {
        var wrong = new ArrayList<String>();
        handlers.getHandlerMethods().forEach((address, handler) -> {
            var rule = handler.getMethodAnnotation(Allows.class);
            if (rule == null) {
                return;
            }
            var api = address.getPatternValues().stream().allMatch(path -> path.startsWith("/api/"));
            if (api != rule.scope().length > 0) {
                wrong.add(address + " " + handler);
            }
        });
        assertThat(wrong).isEmpty();
    }
}
