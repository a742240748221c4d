package org.yardstick.platform.offline.report;

import java.util.ArrayDeque;

/**
 * Moves labels apart that would overlap, and none farther than needed: the places nearest to those wished for, by least squares, of which
 * no two are nearer than the gap. With the gaps taken out that is a regression by a line that never falls, and neighbours that would cross
 * share their mean until none cross.
 *
 * <p>R. E. Barlow, D. J. Bartholomew, J. M. Bremner, H. D. Brunk (1972), Statistical Inference under Order Restrictions, chapter 1. Wiley
 */
final class Apart {
    private Apart() {}

    private record Block(double mean, int size) {
        Block with(Block next) {
            return new Block((mean * size + next.mean * next.size) / (size + next.size), size + next.size);
        }
    }

    /**
     * @param wished in ascending order
     * @param from and {@code to}: the room there is, enough for all
     */
    static double[] by(double gap, double from, double to, double[] wished) {
        var blocks = new ArrayDeque<Block>();
        for (int i = 0; i < wished.length; i++) {
            var block = new Block(wished[i] - i * gap, 1);
            while (!blocks.isEmpty() && blocks.getLast().mean >= block.mean) {
                block = blocks.removeLast().with(block);
            }
            blocks.addLast(block);
        }
        var places = new double[wished.length];
        double last = Math.max(from, to - (wished.length - 1) * gap);
        int i = 0;
        for (var block : blocks) {
            for (int end = i + block.size; i < end; i++) {
                places[i] = Math.clamp(block.mean, from, last) + i * gap;
            }
        }
        return places;
    }
}
