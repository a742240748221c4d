package org.yardstick.platform.accreditation.team;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.shell.Words;

/** What a form with days is read with: the day it is, and the reader's words. */
@Component
class DayOnScreen {
    private final Screens screens;
    private final Today today;

    DayOnScreen(Screens screens, Today today) {
        this.screens = screens;
        this.today = today;
    }

    Words words(HttpServletRequest request) {
        return Words.in(screens.language(request));
    }

    LocalDate today() {
        return today.day();
    }
}
