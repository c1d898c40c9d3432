package hangar;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;

/** Writes what happens, a JSON object a line. */
final class Events {

    private final ObjectMapper json;
    private final PrintStream out;

    Events(ObjectMapper json, PrintStream out) {
        this.json = json;
        this.out = out;
    }

    /** Without an id or an index (below 0), the event belongs to no run or to none of its statements. */
    void send(String event, String id, int index, Map<String, ?> more) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        if (id != null) {
            line.put("id", id);
        }
        if (index >= 0) {
            line.put("index", index);
        }
        line.putAll(more);
        try {
            String text = json.writeValueAsString(line);
            synchronized (out) {
                out.println(text);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
