package io.relayspring.simulator.internal.sound;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A PDF of blank A4 pages. */
public final class FaxFile extends BytesFile {

    private static final int FIRST_PAGE = 3;

    public FaxFile(int pages) {
        super("application/pdf", document(pages).getBytes(StandardCharsets.US_ASCII));
    }

    private static String document(int pages) {
        String kids = IntStream.range(FIRST_PAGE, FIRST_PAGE + pages)
                .mapToObj(number -> number + " 0 R")
                .collect(Collectors.joining(" "));
        List<String> objects = new ArrayList<>(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " /MediaBox [0 0 595 842] >>"));
        for (int page = 0; page < pages; page++) {
            objects.add("<< /Type /Page /Parent 2 0 R /Resources << >> >>");
        }
        return write(objects);
    }

    /** The objects, then the table that says at which byte each of them begins. */
    private static String write(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int count = objects.size() + 1;
        int tableAt = file.length();
        file.append("xref\n0 ").append(count).append('\n').append(table);
        file.append("trailer\n<< /Size ").append(count).append(" /Root 1 0 R >>\n");
        return file.append("startxref\n").append(tableAt).append("\n%%EOF\n").toString();
    }
}
