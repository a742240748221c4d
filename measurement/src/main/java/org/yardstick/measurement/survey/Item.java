package org.yardstick.measurement.survey;

import org.yardstick.measurement.InvalidInput;

/**
 * A question whose answers are whole numbers on a scale.
 *
 * @param least and {@code most}: the ends of the scale, between -127 and 127
 */
public record Item(String name, int least, int most) {
    public Item {
        if (least < -127 || most > 127 || least >= most) {
            throw new InvalidInput("the scale of item " + name + " goes from " + least + " to " + most
                    + ": give two different ends between -127 and 127, the lower one first");
        }
    }

    boolean isOnScaleOf(Item other) {
        return least == other.least && most == other.most;
    }

    int codes() {
        return most - least + 1;
    }
}
