package org.yardstick.platform.oversight;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yardstick.platform.identity.Allows;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Settings;

/** What is set on this instance, for its administrators to read; it is changed where the program is started. */
@Controller
class SettingsController {
    private final List<Settings> settings;

    SettingsController(List<Settings> settings) {
        this.settings = settings.stream()
                .sorted(Comparator.comparingInt(Settings::order))
                .toList();
    }

    @Bean
    static Door settingsDoor() {
        return new Door(
                950,
                new Screen.Destination("oversight.settings", "/settings", "shell.doors.administration"),
                Set.of(Role.ADMINISTRATOR));
    }

    @Allows(Role.ADMINISTRATOR)
    @GetMapping("/settings")
    String settings(Model page) {
        page.addAttribute("settings", settings);
        return "oversight/settings";
    }
}
