package org.yardstick.platform.identity;

import java.util.Set;
import org.yardstick.platform.shell.Screen;

/**
 * An entry of the main navigation that a capability offers to those who hold one of {@code roles}.
 *
 * @param order place in the navigation, small first
 */
public record Door(int order, Screen.Destination destination, Set<Role> roles) {
    boolean isOpenTo(Viewer viewer) {
        return viewer.holds(roles.toArray(Role[]::new));
    }
}
