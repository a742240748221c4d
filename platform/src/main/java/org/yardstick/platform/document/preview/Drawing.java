package org.yardstick.platform.document.preview;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The program that draws one small picture: {@code Drawing pdf|image SOURCE TARGET}. It is started with little memory and little time and
 * may fail in any way it likes. A picture's size is read before a single pixel is, and large ones are read coarsely.
 */
public final class Drawing {
    static final int WIDTH = 640;
    static final int HEIGHT = 900;
    /** More than any camera or scanner makes. */
    private static final long MOST_PIXELS = 250_000_000;
    /** Read coarsely until no more than this has to be held. */
    private static final long HELD_PIXELS = 4_000_000;

    private static final float LARGEST_SCALE = 2;

    private Drawing() {}

    public static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
        var source = Path.of(arguments[1]).toFile();
        var image = arguments[0].equals("pdf") ? firstPage(source) : picture(source);
        ImageIO.write(fitted(image), "png", new File(arguments[2]));
    }

    private static BufferedImage firstPage(File source) throws IOException {
        try (var document = Loader.loadPDF(source, IOUtils.createTempFileOnlyStreamCache())) {
            var box = document.getPage(0).getCropBox();
            var scale = Math.min(LARGEST_SCALE, Math.min(WIDTH / box.getWidth(), HEIGHT / box.getHeight()));
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(0, scale, ImageType.RGB);
        }
    }

    private static BufferedImage picture(File source) throws IOException {
        try (var input = ImageIO.createImageInputStream(source)) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("No reader for this picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new IOException("Too many pixels: " + pixels);
        }
        ImageReadParam coarse = reader.getDefaultReadParam();
        var step = (int) Math.ceil(Math.sqrt((double) pixels / HELD_PIXELS));
        coarse.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return reader.read(0, coarse);
    }

    /** Never larger than it was, on white where it was transparent. */
    private static BufferedImage fitted(BufferedImage image) {
        var scale = Math.min(1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return small;
    }
}
