import SoLieu

/// Whole extraction: bytes to figures, and to figures written as JSON, on one thread and on two.
struct Extracting {
  let texts: [Text]
  let bytes: Int
  let extractor: FigureExtractor

  init(_ texts: [Text], _ bytes: Int) throws {
    self.texts = texts
    self.bytes = bytes
    extractor = try FigureExtractor()
  }

  func measure(_ results: inout Results) {
    var figures = 0
    var worker = extractor.makeWorker()
    results.speed("extract_mb_s", bytes, rounds: 5) {
      figures = Self.extract(texts, 0, 1, with: &worker)
      return figures
    }
    results.add("figures", Double(figures))
    // The rounds after the first know nearly all steps, unless they're forgotten in between.
    results.add("automata_resets", Double(worker.automata.resets))
    results.add("automata_new_steps", Double(worker.automata.misses))
    results.speed("extract_json_mb_s", bytes, rounds: 3) { Self.write(texts, with: &worker) }
    results.ratio("extract_vs_icu_words", "extract_mb_s", "icu_words_utf16_mb_s")
    results.ratio("extract_json_vs_icu_words", "extract_json_mb_s", "icu_words_utf16_mb_s")
    measureTwoThreads(&results)
  }

  private static func extract(
    _ texts: [Text], _ first: Int, _ step: Int, with worker: inout FigureExtractor.Worker
  ) -> Int {
    var count = 0
    for index in stride(from: first, to: texts.count, by: step) {
      count += worker.extract(texts[index].utf8).figures.count
    }
    return count
  }

  private static func write(_ texts: [Text], with worker: inout FigureExtractor.Worker) -> Int {
    var output: [UInt8] = []
    var writer = RecordWriter(format: .jsonl)
    var count = 0
    for text in texts {
      output.removeAll(keepingCapacity: true)
      let extraction = worker.extract(text.utf8)
      writer.append(DocumentRecord(extraction, info: DocumentInfo(bytes: text.utf8)), to: &output)
      count += output.count
    }
    return count
  }

  /// How much more two threads do in the same time than one, each with a worker of its own and every second text.
  ///
  /// `two_threads` goes by the time that the threads had a core, so that it shows what they cost each other (locks,
  /// shared counters, memory) and not what else the machine does; `two_threads_wall` by the clock on the wall.
  private func measureTwoThreads(_ results: inout Results) {
    var best = Double.infinity
    var bestWall = Double.infinity
    var bestAlone = Double.infinity
    var bestAloneWall = Double.infinity
    for _ in 0..<5 {
      let alone = run(threads: 1)
      bestAlone = min(bestAlone, alone.slowest)
      bestAloneWall = min(bestAloneWall, alone.wall)
      let both = run(threads: 2)
      best = min(best, both.slowest)
      bestWall = min(bestWall, both.wall)
    }
    results.add("extract_two_threads_mb_s", Double(bytes) / 1e6 / best)
    results.add("two_threads", bestAlone / best)
    results.add("two_threads_wall", bestAloneWall / bestWall)
  }

  private func run(threads count: Int) -> (slowest: Double, wall: Double) {
    Threads.slowest(of: count) { index in
      var worker = extractor.makeWorker()
      _ = Self.extract(texts, index, count, with: &worker)
    }
  }
}
