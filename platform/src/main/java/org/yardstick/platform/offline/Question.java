package org.yardstick.platform.offline;

import java.util.Optional;
import org.yardstick.measurement.survey.Item;

/**
 * One question of a questionnaire, the answers to which are one column.
 *
 * @param text as it was asked; empty where only the column is known
 * @param scale absent where nobody declared one: then it is what was answered
 * @param reversed whether a high answer means little
 */
record Question(String name, String text, Optional<Item> scale, Optional<String> dimension, boolean reversed) {

    static Question undeclared(String name) {
        return new Question(name, "", Optional.empty(), Optional.empty(), false);
    }

    boolean goesFrom(int least, int most) {
        return scale.filter(item -> item.least() == least && item.most() == most)
                .isPresent();
    }
}
