// What a Java programmer would write for the clinic page: prints the link once, then nanoseconds a link, a line for each
// batch that it is asked for on standard input.

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Scanner;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

public class ClinicUrl {
    static final SecretKeySpec KEY =
        new SecretKeySpec(Arrays.copyOf("eWorldTomTaw#7=*12345678".getBytes(StandardCharsets.UTF_8), 24), "DESede");
    static final IvParameterSpec IV = new IvParameterSpec("TomTaw#7".getBytes(StandardCharsets.UTF_8));
    static final String SEV = "A".repeat(342) + "==";

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    static String link() throws Exception {
        String json = String.format(
            "{\"work_no\":\"%s\",\"org_code\":\"%s\",\"med_rec_no\":\"%s\",\"visit_id\":\"%s\",\"accession_number\":\"%s\","
                + "\"id_card_no\":\"%s\",\"patient_name\":\"%s\",\"placer_order_no\":\"%s\"}",
            "001", "2470", "", "", "SD-53242", "", "", "");
        Cipher cipher = Cipher.getInstance("DESede/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, KEY, IV);
        String token = Base64.getEncoder().encodeToString(cipher.doFinal(json.getBytes(StandardCharsets.UTF_8)));
        String timestamp = "2021-05-19 00:00:00";
        byte[] digest = MessageDigest.getInstance("MD5").digest((token + SEV + timestamp + "TomtawMD5Key").getBytes(StandardCharsets.UTF_8));
        StringBuilder sign = new StringBuilder();
        for (byte each : digest) sign.append(String.format("%02x", each));
        return "https://portal.example.com/clinicview/index.html?source=his&start_time=2021-05-05&end_time=2021-05-19&token="
            + encode(token) + "&sev=" + encode(SEV) + "&timestamp=" + encode(timestamp) + "&sign=" + sign;
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(link());
        for (Scanner asked = new Scanner(System.in); asked.hasNextInt(); ) {
            int each = asked.nextInt();
            long begun = System.nanoTime();
            for (int call = 0; call < each; call++) link();
            System.out.println((System.nanoTime() - begun) / each);
        }
    }
}
