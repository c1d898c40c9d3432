package standin;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.ResultKind;
import org.apache.flink.table.api.StatementSet;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.operations.ModifyOperation;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.QueryOperation;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.CloseableIterator;
import org.apache.zeppelin.interpreter.Interpreter;
import org.apache.zeppelin.interpreter.InterpreterContext;
import org.apache.zeppelin.interpreter.InterpreterException;
import org.apache.zeppelin.interpreter.InterpreterResult;
import org.apache.zeppelin.interpreter.util.SqlSplitter;
import org.apache.zeppelin.scheduler.Scheduler;
import org.apache.zeppelin.scheduler.SchedulerFactory;

/**
 * A stand-in for the streaming SQL interpreter: the SQL is run by Flink's own table environment in this process, and
 * results are shaped as a client of the REST API would meet them. It is not Zeppelin's Flink interpreter.
 */
public class StreamSql extends Interpreter {
  private static final int MAX_ROWS = 1000;

  private final Map<String, Run> runs = new ConcurrentHashMap<>();
  /** The planner keeps state in thread locals, so it meets one thread only, whichever paragraph asks. */
  private final ExecutorService planner = Executors.newSingleThreadExecutor(StreamSql::daemon);
  private StreamTableEnvironment tables;

  public StreamSql(Properties properties) {
    super(properties);
  }

  @Override
  public void open() throws InterpreterException {
    try {
      tables = plan(() -> {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(1);
        return StreamTableEnvironment.create(env);
      });
    } catch (Exception e) {
      throw new InterpreterException(e);
    }
  }

  @Override
  public void close() {
    runs.values().forEach(Run::stop);
  }

  @Override
  public InterpreterResult interpret(String text, InterpreterContext context) {
    boolean asOne = context.getBooleanLocalProperty("runAsOne", false);
    List<String> together = new ArrayList<>();
    String current = text;
    Run run = new Run();
    runs.put(context.getParagraphId(), run);
    try {
      for (String statement : new SqlSplitter().splitSql(text)) {
        String sql = statement.trim();
        current = sql;
        Operation operation = plan(() -> ((TableEnvironmentInternal) tables).getParser().parse(sql).get(0));
        if (operation instanceof ModifyOperation && asOne) {
          together.add(sql);
          continue;
        }
        TableResult result = plan(() -> tables.executeSql(sql));
        if (operation instanceof QueryOperation) {
          select(result, run, context);
        } else if (operation instanceof ModifyOperation) {
          insert(result, run, context);
        } else {
          other(sql, result, context);
        }
        context.out.flush();
      }
      if (!together.isEmpty()) {
        current = String.join(";\n", together);
        insert(plan(() -> statementSet(together).execute()), run, context);
      }
      return new InterpreterResult(InterpreterResult.Code.SUCCESS);
    } catch (Exception e) {
      return failure(current, e, context);
    } finally {
      runs.remove(context.getParagraphId(), run);
    }
  }

  @Override
  public void cancel(InterpreterContext context) {
    Run run = runs.get(context.getParagraphId());
    if (run != null) {
      run.stop();
    }
  }

  @Override
  public FormType getFormType() {
    return FormType.SIMPLE;
  }

  @Override
  public int getProgress(InterpreterContext context) {
    return 0;
  }

  @Override
  public Scheduler getScheduler() {
    int most = Integer.parseInt(getProperty("zeppelin.flink.concurrentStreamSql.max", "10"));
    return SchedulerFactory.singleton().createOrGetParallelScheduler("standin-ssql-" + hashCode(), most);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "standin-planner");
    thread.setDaemon(true);
    thread.setContextClassLoader(StreamSql.class.getClassLoader());
    return thread;
  }

  private <T> T plan(Callable<T> work) throws Exception {
    try {
      return planner.submit(work).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception ? (Exception) e.getCause() : e;
    }
  }

  private StatementSet statementSet(List<String> inserts) {
    StatementSet set = tables.createStatementSet();
    inserts.forEach(set::addInsertSql);
    return set;
  }

  /** Keeps what the changelog says is in the result now, and shows it again at every refresh. */
  private void select(TableResult result, Run run, InterpreterContext context) throws Exception {
    started(result, run, context);
    long every = Long.parseLong(context.getStringLocalProperty("refreshInterval", "3000"));
    List<Row> shown = new ArrayList<>();
    Thread painter = new Thread(() -> repaint(result, shown, every, context), "repaint");
    painter.setDaemon(true);
    painter.start();
    try (CloseableIterator<Row> rows = result.collect()) {
      while (rows.hasNext()) {
        Row row = rows.next();
        RowKind kind = row.getKind();
        row.setKind(RowKind.INSERT);
        synchronized (shown) {
          if (kind == RowKind.INSERT || kind == RowKind.UPDATE_AFTER) {
            shown.add(row);
          } else {
            shown.remove(row);
          }
          if (shown.size() > MAX_ROWS) {
            shown.remove(0);
          }
        }
      }
    } finally {
      painter.interrupt();
      painter.join();
    }
    paint(result, shown, context);
  }

  private void repaint(TableResult result, List<Row> shown, long every, InterpreterContext context) {
    try {
      Thread.sleep(1000);
      while (true) {
        paint(result, shown, context);
        Thread.sleep(every);
      }
    } catch (InterruptedException | IOException e) {
      // the query is over, or nobody reads
    }
  }

  private void paint(TableResult result, List<Row> shown, InterpreterContext context) throws IOException {
    if (context.getStringLocalProperty("type", "update").equalsIgnoreCase("single")) {
      paintOne(shown, context);
      return;
    }
    StringBuilder table = new StringBuilder("%table\n").append(String.join("\t", result.getResolvedSchema().getColumnNames())).append('\n');
    synchronized (shown) {
      shown.forEach(row -> line(row, table));
    }
    context.out.clear(false);
    context.out.write(table.toString());
    context.out.flush();
  }

  /** Only this form is handed over while it runs; of the others the REST API shows nothing before the end. */
  private void paintOne(List<Row> shown, InterpreterContext context) throws IOException {
    String text = context.getStringLocalProperty("template", "{0}");
    synchronized (shown) {
      if (shown.isEmpty()) {
        return;
      }
      Row last = shown.get(shown.size() - 1);
      for (int i = 0; i < last.getArity(); i++) {
        text = text.replace("{" + i + "}", String.valueOf(last.getField(i)));
      }
    }
    context.out.clear(false);
    context.out.write("%html\n" + text + "\n");
    context.out.flush();
    context.getIntpEventClient().checkpointOutput(context.getNoteId(), context.getParagraphId());
  }

  private void insert(TableResult result, Run run, InterpreterContext context) throws Exception {
    started(result, run, context);
    result.await();
    context.out.write("Insertion successfully.\n");
  }

  private void other(String sql, TableResult result, InterpreterContext context) throws Exception {
    if (result.getResultKind() == ResultKind.SUCCESS) {
      context.out.write(done(sql));
      return;
    }
    StringBuilder table = new StringBuilder("%table\n").append(String.join("\t", result.getResolvedSchema().getColumnNames())).append('\n');
    try (CloseableIterator<Row> rows = result.collect()) {
      rows.forEachRemaining(row -> line(row, table));
    }
    context.out.write(table.toString());
  }

  private static void line(Row row, StringBuilder table) {
    for (int i = 0; i < row.getArity(); i++) {
      table.append(i == 0 ? "" : "\t").append(String.valueOf(row.getField(i)).replaceAll("[\\t\\n]", " "));
    }
    table.append('\n');
  }

  /** "CREATE TEMPORARY TABLE t" gives "Table has been created."; USE, SET and RESET say nothing. */
  private static String done(String sql) {
    String[] words = sql.toUpperCase(Locale.ROOT).split("\\W+");
    String verb = words[0].isEmpty() && words.length > 1 ? words[1] : words[0];
    String participle = Map.of("CREATE", "created", "DROP", "dropped", "ALTER", "modified").get(verb);
    if (participle == null) {
      return "";
    }
    for (String word : words) {
      if (List.of("TABLE", "VIEW", "DATABASE", "CATALOG", "FUNCTION").contains(word)) {
        return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) + " has been " + participle + ".\n";
      }
    }
    return "";
  }

  private void started(TableResult result, Run run, InterpreterContext context) {
    result.getJobClient().ifPresent(job -> {
      Map<String, String> link = new HashMap<>();
      link.put("jobUrl", "/flinkdashboard/#/job/" + job.getJobID());
      link.put("label", "FLINK JOB");
      link.put("tooltip", "View in Flink web UI");
      link.put("noteId", context.getNoteId());
      link.put("paraId", context.getParagraphId());
      context.getIntpEventClient().onParaInfosReceived(link);
      run.begin(job);
    });
  }

  /** A stop may come before the job does; it is kept until then. (Upstream's source forgets it.) */
  private static final class Run {
    private JobClient job;
    private boolean stopped;

    synchronized void begin(JobClient started) {
      job = started;
      if (stopped) {
        job.cancel();
      }
    }

    synchronized void stop() {
      stopped = true;
      if (job != null) {
        job.cancel();
      }
    }
  }

  private static InterpreterResult failure(String sql, Exception e, InterpreterContext context) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    try {
      context.out.write("%text Fail to run sql command: " + sql + "\n" + trace + "\n");
      return new InterpreterResult(InterpreterResult.Code.ERROR);
    } catch (IOException unwritable) {
      return new InterpreterResult(InterpreterResult.Code.ERROR, trace.toString());
    }
  }
}
