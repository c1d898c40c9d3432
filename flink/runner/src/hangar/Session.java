package hangar;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.TableResult;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.api.internal.TableEnvironmentInternal;
import org.apache.flink.table.catalog.Catalog;
import org.apache.flink.table.catalog.ObjectIdentifier;
import org.apache.flink.table.operations.Operation;
import org.apache.flink.table.operations.command.ResetOperation;
import org.apache.flink.table.operations.command.SetOperation;
import org.apache.flink.table.operations.ddl.CreateTableOperation;

/** A catalog and settings that several runs share. A table environment takes one statement at a time. */
final class Session {

    private final StreamTableEnvironment tables;
    private final Set<String> set = new HashSet<>();

    Session(URI rest) {
        Configuration conf = new Configuration();
        conf.setString("execution.target", "remote");
        conf.setString("rest.address", rest.getHost());
        conf.setString("rest.port", String.valueOf(rest.getPort()));
        conf.setString("parallelism.default", "1");
        tables = StreamTableEnvironment.create(new StreamExecutionEnvironment(conf));
        tables.getConfig().set("table.local-time-zone", "UTC");
    }

    Operation parse(String statement) {
        return ((TableEnvironmentInternal) tables).getParser().parse(statement).get(0);
    }

    /** Null for what changes settings only, which Flink leaves to its clients. */
    synchronized TableResult execute(String statement, String endpoint) throws Exception {
        Operation operation = parse(statement);
        if (operation instanceof SetOperation && ((SetOperation) operation).getKey().isPresent()) {
            SetOperation pair = (SetOperation) operation;
            tables.getConfig().set(pair.getKey().get(), pair.getValue().get());
            set.add(pair.getKey().get());
            return null;
        }
        if (operation instanceof ResetOperation) {
            reset(((ResetOperation) operation).getKey().orElse(null));
            return null;
        }
        TableResult result = tables.executeSql(statement);
        if (operation instanceof CreateTableOperation && !endpoint.isEmpty()) {
            localise((CreateTableOperation) operation, endpoint);
        }
        return result;
    }

    private void reset(String key) {
        for (String name : key == null ? Set.copyOf(set) : Set.of(key)) {
            tables.getConfig().getConfiguration().removeConfig(ConfigOptions.key(name).stringType().noDefaultValue());
            set.remove(name);
        }
        if (tables.getConfig().getConfiguration().toMap().get("table.local-time-zone") == null) {
            tables.getConfig().set("table.local-time-zone", "UTC");
        }
    }

    /** In the catalog, so that the text of the statement stays as it will be promoted. */
    private void localise(CreateTableOperation operation, String endpoint) throws Exception {
        ObjectIdentifier name = operation.getTableIdentifier();
        Catalog catalog = tables.getCatalog(name.getCatalogName()).orElse(null);
        if (operation.isTemporary() || catalog == null || !catalog.tableExists(name.toObjectPath())) {
            return;
        }
        Map<String, String> options = catalog.getTable(name.toObjectPath()).getOptions();
        if ("kinesis".equals(options.get("connector")) && !endpoint.equals(options.get("aws.endpoint"))) {
            tables.executeSql("ALTER TABLE " + name.asSerializableString() + " SET ('aws.endpoint' = '"
                    + endpoint.replace("'", "''") + "')");
        }
    }
}
