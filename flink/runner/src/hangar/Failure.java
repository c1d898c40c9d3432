package hangar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Flink said against a statement, outermost cause first, and where. */
final class Failure {

    private static final Pattern RANGE =
            Pattern.compile("[Ff]rom line (\\d+), column (\\d+) to line (\\d+), column (\\d+)");
    private static final Pattern POINT = Pattern.compile("[Aa]t line (\\d+), column (\\d+)");

    private Failure() {}

    /** The class path hides Calcite, so positions are read from the messages. */
    static Map<String, Object> describe(Throwable error) {
        List<Map<String, String>> causes = new ArrayList<>();
        Map<String, Object> out = new LinkedHashMap<>();
        String message = String.valueOf(error);
        Throwable cause = error;
        for (int depth = 0; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            String said = cause.getMessage();
            causes.add(Map.of("exception", cause.getClass().getName(), "message", said == null ? "" : said));
            if (said == null) {
                continue;
            }
            message = said;
            if (!out.containsKey("line")) {
                locate(said, out);
            }
        }
        out.put("message", message);
        out.put("causes", causes);
        return out;
    }

    private static void locate(String message, Map<String, Object> out) {
        Matcher range = RANGE.matcher(message);
        Matcher point = POINT.matcher(message);
        if (range.find()) {
            put(out, range, 1, 2, 3, 4);
        } else if (point.find()) {
            put(out, point, 1, 2, 1, 2);
        }
    }

    private static void put(Map<String, Object> out, Matcher match, int line, int column, int endLine, int endColumn) {
        out.put("line", Integer.parseInt(match.group(line)));
        out.put("column", Integer.parseInt(match.group(column)));
        out.put("endLine", Integer.parseInt(match.group(endLine)));
        out.put("endColumn", Integer.parseInt(match.group(endColumn)));
    }
}
