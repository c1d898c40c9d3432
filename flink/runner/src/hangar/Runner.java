package hangar;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;

/** A Flink in one JVM: commands as JSON lines on stdin, events as JSON lines on stdout. Ends when stdin does. */
public final class Runner {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final Events events;
    private final URI rest;

    private Runner(Events events, URI rest) {
        this.events = events;
        this.rest = rest;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
        System.setOut(System.err); // whatever a connector prints must not end up among the events
        // Nothing outlives this process, so nothing of Flink's own tidying is worth waiting for.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(143)));
        Events events = new Events(JSON, out);
        MiniCluster cluster = start(args.length > 0 ? args[0] : "0");
        URI rest = cluster.getRestAddress().get();
        events.send("ready", null, -1, Map.of("flink", EnvironmentInformation.getVersion(),
                "java", System.getProperty("java.version"), "rest", rest.toString()));
        Runner runner = new Runner(events, rest);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.trim().isEmpty()) {
                runner.obey(JSON.readTree(line));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private void obey(JsonNode command) {
        String id = command.path("id").asText();
        switch (command.path("command").asText()) {
            case "run":
                run(id, command);
                break;
            case "stop":
                Run run = runs.get(id);
                if (run != null) {
                    String directory = command.path("savepointDir").asText("");
                    new Thread(() -> run.stop(directory), "stop " + id).start();
                }
                break;
            case "forget":
                sessions.remove(command.path("session").asText("default"));
                break;
            default:
                events.send("refused", id, -1, Map.of("message", "Unknown command: " + command.path("command").asText()));
        }
    }

    private void run(String id, JsonNode command) {
        List<String> statements = new ArrayList<>();
        command.path("statements").forEach(text -> statements.add(text.asText()));
        String name = command.path("session").asText("default");
        String endpoint = command.path("endpoint").asText("");
        Run run = new Run(id, statements, endpoint, events);
        if (runs.putIfAbsent(id, run) != null) {
            events.send("refused", id, -1, Map.of("message", "There is a run of this name: " + id));
            return;
        }
        new Thread(() -> {
            try {
                run.execute(() -> sessions.computeIfAbsent(name, key -> new Session(rest)));
            } finally {
                runs.remove(id);
            }
        }, "run " + id).start();
    }

    /** Listens on the loopback address only, and takes no jars over REST. */
    private static MiniCluster start(String restPort) throws Exception {
        Configuration conf = new Configuration();
        for (String key : new String[] {"rest.address", "rest.bind-address", "jobmanager.bind-host",
            "jobmanager.rpc.address", "taskmanager.host", "taskmanager.bind-host"}) {
            conf.setString(key, "127.0.0.1");
        }
        conf.setString("rest.bind-port", restPort);
        conf.setString("rest.port", restPort);
        conf.setString("web.submit.enable", "false");
        conf.setString("taskmanager.memory.managed.size", "64m");
        conf.setString("taskmanager.memory.network.min", "64m");
        conf.setString("taskmanager.memory.network.max", "64m");
        conf.setString("restart-strategy", "none");
        conf.setString("restart-strategy.type", "none");
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(conf).setNumTaskManagers(1).setNumSlotsPerTaskManager(16).build());
        cluster.start();
        return cluster;
    }
}
