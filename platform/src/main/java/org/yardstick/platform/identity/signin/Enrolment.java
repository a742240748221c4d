package org.yardstick.platform.identity.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * What an authenticator app needs to know: the secret in Base32 for typing, and the same as a picture to scan.
 *
 * @param secret in groups of four
 * @param picture a data address of an SVG
 */
public record Enrolment(String secret, String picture) {
    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
    private static final int QUIET_ZONE = 4;

    public static Enrolment of(byte[] secret, String account) {
        var text = base32(secret);
        var label = URLEncoder.encode("Yardstick:" + account, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Enrolment(
                text.replaceAll("(.{4})(?=.)", "$1 "),
                picture("otpauth://totp/" + label + "?secret=" + text + "&issuer=Yardstick"));
    }

    static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (var one : bytes) {
            bits = (bits << 8) | (one & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32[(bits >> held) & 31]);
            }
        }
        return held == 0
                ? text.toString()
                : text.append(BASE32[(bits << (5 - held)) & 31]).toString();
    }

    private static String picture(String content) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(content, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(svg(matrix).getBytes(StandardCharsets.UTF_8));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String svg(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        var size = matrix.getWidth();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "H0z\"/><path d=\"" + path + "\"/></svg>";
    }
}
