package org.yardstick.journeys;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A picture of a screen in 256 colours, a third of its size: pictures of the guide lie in the repository for good. The commonest
 * colours stay exactly as they are, the edges of letters take the nearest.
 */
final class Palette {
    private static final int SIZE = 256;
    private static final int EXACT = 96;
    /** Keeps the upper four bits of each channel. */
    private static final int ROUGH = 0xF0F0F0;

    private Palette() {}

    static void write(byte[] png, Path file) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            var colours = colours(picture);
            var indexed = new BufferedImage(
                    picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(colours));
            var nearest = new HashMap<Integer, Integer>();
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    int place = nearest.computeIfAbsent(picture.getRGB(x, y), colour -> nearest(colour, colours));
                    indexed.getRaster().setSample(x, y, 0, place);
                }
            }
            Files.createDirectories(file.getParent());
            ImageIO.write(indexed, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] colours(BufferedImage picture) {
        var exact = new HashMap<Integer, Integer>();
        var rough = new HashMap<Integer, Integer>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y) & 0xFFFFFF;
                exact.merge(colour, 1, Integer::sum);
                rough.merge((colour & ROUGH) | 0x080808, 1, Integer::sum);
            }
        }
        return Stream.concat(commonest(exact).limit(EXACT), commonest(rough))
                .distinct()
                .limit(SIZE)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Of two equally common ones the darker first, so that the same picture gives the same file. */
    private static Stream<Integer> commonest(Map<Integer, Integer> counted) {
        return counted.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Integer>>comparingInt(entry -> -entry.getValue())
                        .thenComparingInt(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static IndexColorModel model(int[] colours) {
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    }

    private static int nearest(int colour, int[] colours) {
        return IntStream.range(0, colours.length)
                .boxed()
                .min(Comparator.comparingInt(place -> distance(colour, colours[place])))
                .orElseThrow();
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 255) - (other >> 16 & 255);
        int green = (one >> 8 & 255) - (other >> 8 & 255);
        int blue = (one & 255) - (other & 255);
        return red * red + green * green + blue * blue;
    }
}
