import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene on the same work: passages and questions one a line, without line breaks inside. Arguments:
 * passages, questions, results, language (ar or en), boost of the field of 4-grams (0 for none),
 * boost of the title. The result has the milliseconds of building, then for each question its
 * microseconds and the line numbers of the ten best passages.
 */
public final class LucenePeer {
  public static void main(String[] args) throws Exception {
    List<String> passages = Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8);
    List<String> questions = Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8);
    float gramBoost = Float.parseFloat(args[4]);
    float titleBoost = Float.parseFloat(args[5]);
    Analyzer words = args[3].equals("ar") ? new ArabicAnalyzer() : new EnglishAnalyzer();
    Analyzer grams = new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream folded =
            new ArabicNormalizationFilter(new DecimalDigitFilter(new LowerCaseFilter(source)));
        return new TokenStreamComponents(source, new NGramTokenFilter(folded, 4, 4, true));
      }
    };
    Analyzer analyzer = new PerFieldAnalyzerWrapper(words, Map.of("grams", grams));
    long started = System.nanoTime();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (int line = 0; line < passages.size(); line += 1) {
        String[] parts = passages.get(line).split("\t", 2);
        Document document = new Document();
        document.add(new StoredField("line", line));
        document.add(new TextField("title", parts[0], Field.Store.NO));
        document.add(new TextField("words", parts[1], Field.Store.NO));
        if (gramBoost > 0) document.add(new TextField("grams", parts[1], Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    long built = System.nanoTime();
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setSimilarity(new BM25Similarity());
    QueryBuilder builder = new QueryBuilder(analyzer);
    for (int round = 0; round < 3; round += 1) {
      for (String question : questions) searcher.search(query(builder, question, gramBoost, titleBoost), 10);
    }
    try (PrintWriter out = new PrintWriter(args[2], StandardCharsets.UTF_8)) {
      out.println((built - started) / 1e6);
      for (String question : questions) {
        long asked = System.nanoTime();
        ScoreDoc[] hits = searcher.search(query(builder, question, gramBoost, titleBoost), 10).scoreDocs;
        StringBuilder result = new StringBuilder();
        for (ScoreDoc hit : hits) result.append('\t').append(searcher.doc(hit.doc).get("line"));
        out.println((System.nanoTime() - asked) / 1e3 + result.toString());
      }
    }
  }

  private static Query query(QueryBuilder builder, String text, float gramBoost, float titleBoost) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    add(all, builder.createBooleanQuery("words", text), 1);
    add(all, builder.createBooleanQuery("grams", text), gramBoost);
    add(all, builder.createBooleanQuery("title", text), titleBoost);
    return all.build();
  }

  private static void add(BooleanQuery.Builder all, Query query, float boost) {
    if (query != null && boost > 0) all.add(new BoostQuery(query, boost), BooleanClause.Occur.SHOULD);
  }
}
