package standin;

import java.util.Properties;
import org.apache.zeppelin.interpreter.Interpreter;
import org.apache.zeppelin.interpreter.InterpreterContext;
import org.apache.zeppelin.interpreter.InterpreterResult;

/** The default interpreter of the group: in Studio it takes Scala, here it says that it cannot. */
public class ScalaRefusal extends Interpreter {
  public ScalaRefusal(Properties properties) {
    super(properties);
  }

  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public InterpreterResult interpret(String code, InterpreterContext context) {
    return new InterpreterResult(InterpreterResult.Code.ERROR, "no Scala here, only %flink.ssql and %md");
  }

  @Override
  public void cancel(InterpreterContext context) {}

  @Override
  public FormType getFormType() {
    return FormType.NATIVE;
  }

  @Override
  public int getProgress(InterpreterContext context) {
    return 0;
  }
}
