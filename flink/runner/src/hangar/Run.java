package hangar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.catalog.Column;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** Statements one after the other: an INSERT goes on as a job by itself, a query is read to its end. */
final class Run {

    private final String id;
    private final List<String> statements;
    private final String endpoint;
    private final Events events;
    private final List<JobClient> jobs = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<?>> waiting = new ArrayList<>();
    private final AtomicBoolean failed = new AtomicBoolean();
    private volatile boolean stopped;

    Run(String id, List<String> statements, String endpoint, Events events) {
        this.id = id;
        this.statements = statements;
        this.endpoint = endpoint;
        this.events = events;
    }

    void execute(Supplier<Session> session) {
        for (int i = 0; i < statements.size() && !stopped && !failed.get(); i++) {
            try {
                statement(session.get(), i);
            } catch (Throwable error) {
                fail(i, error);
            }
        }
        waiting.forEach(CompletableFuture::join);
        String state = stopped ? "STOPPED" : failed.get() ? "FAILED" : "FINISHED";
        events.send("over", id, -1, Map.of("state", state));
    }

    private void statement(Session session, int index) throws Exception {
        TableResult result = session.execute(statements.get(index), endpoint);
        JobClient job = result == null ? null : result.getJobClient().orElse(null);
        if (job != null) {
            jobs.add(job);
            events.send("job", id, index, Map.of("job", job.getJobID().toString(), "state", "SUBMITTED"));
            if (stopped) {
                job.cancel();
            }
        }
        if (job != null && !isQuery(session, index)) {
            waiting.add(CompletableFuture.runAsync(() -> watch(job, index), task -> new Thread(task, "job").start()));
            return;
        }
        if (job != null) {
            waiting.add(CompletableFuture.runAsync(() -> follow(job, index), task -> new Thread(task, "job").start()));
        }
        if (result != null) {
            rows(result, index);
        }
        events.send("done", id, index, Map.of());
    }

    private boolean isQuery(Session session, int index) {
        synchronized (session) {
            return session.parse(statements.get(index)) instanceof org.apache.flink.table.operations.QueryOperation;
        }
    }

    private void rows(TableResult result, int index) throws Exception {
        List<Map<String, String>> columns = new ArrayList<>();
        for (Column column : result.getResolvedSchema().getColumns()) {
            columns.add(Map.of("name", column.getName(), "type", column.getDataType().toString()));
        }
        events.send("columns", id, index, Map.of("columns", columns));
        try (CloseableIterator<Row> rows = result.collect()) {
            while (rows.hasNext()) {
                Row row = rows.next();
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < row.getArity(); i++) {
                    values.add(plain(row.getField(i)));
                }
                events.send("row", id, index, Map.of("kind", row.getKind().shortString(), "values", values));
            }
        }
    }

    /** What JSON and JavaScript hold without loss stays what it is; all else becomes Java's text for it. */
    private static Object plain(Object value) {
        boolean exact = value == null || value instanceof Boolean || value instanceof Integer || value instanceof Short
                || value instanceof Byte || value instanceof Double && Double.isFinite((Double) value);
        return exact ? value : value.toString();
    }

    private void watch(JobClient job, int index) {
        follow(job, index);
        try {
            job.getJobExecutionResult().get();
            events.send("done", id, index, Map.of());
        } catch (Throwable error) {
            fail(index, error);
        }
    }

    /** Tells each state that is seen until the last. */
    private void follow(JobClient job, int index) {
        JobStatus last = null;
        try {
            while (last == null || !last.isGloballyTerminalState()) {
                JobStatus now = job.getJobStatus().get(30, TimeUnit.SECONDS);
                if (now != last) {
                    events.send("job", id, index, Map.of("job", job.getJobID().toString(), "state", now.toString()));
                }
                last = now;
                Thread.sleep(last.isGloballyTerminalState() ? 0 : 100);
            }
        } catch (Exception e) {
            events.send("job", id, index, Map.of("job", job.getJobID().toString(), "state", "UNKNOWN"));
        }
    }

    private void fail(int index, Throwable error) {
        if (stopped) {
            return; // a job that is cancelled says so by failing
        }
        failed.set(true);
        events.send("failed", id, index, Failure.describe(error));
    }

    /** Ends every job, with a savepoint in the directory unless it is empty. */
    void stop(String directory) {
        stopped = true;
        for (JobClient job : jobs) {
            try {
                if (job.getJobStatus().get(10, TimeUnit.SECONDS).isGloballyTerminalState()) {
                    continue;
                }
                if (directory.isEmpty()) {
                    job.cancel().get(10, TimeUnit.SECONDS);
                } else {
                    String path = job.stopWithSavepoint(false, directory, SavepointFormatType.CANONICAL).get();
                    events.send("savepoint", id, -1, Map.of("job", job.getJobID().toString(), "path", path));
                }
            } catch (Exception e) {
                events.send("unstopped", id, -1, Failure.describe(e));
                job.cancel();
            }
        }
    }
}
